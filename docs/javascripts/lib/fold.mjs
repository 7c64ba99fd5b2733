/* Letters made comparable: one folded form for all ways of writing a word, and a looser skeleton. */

const APOSTROPHES = /['’‘ʼʻʿ`´ʹ՚]/gu;
const SINGLE = { ə: "e", ı: "i", ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", ي: "ی", ك: "ک", ە: "ه" };

/**
 * A word in small letters without marks: "Şuşa" → "susa", "Ёлка" → "елка", "İ" and "I" → "i",
 * "ə" → "e"; Armenian և, եւ and եվ are one, as are Arabic and Persian ye and kaf; apostrophes and
 * joiners vanish. What is folded stays in its script.
 */
export function fold(word) {
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
  return word
    .replaceAll("İ", "i")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(APOSTROPHES, "")
    .replace(/[əıøłđßæيكە]/gu, (letter) => SINGLE[letter])
    .replace(/(?<!ո)ւ/gu, "վ");
}

/** The words of a text: [{raw, folded, start, end}]; hyphens, slashes and spaces part them. */
export function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}'’‘ʼʻʿ`´ʹ՚\u200c\u200d]+/gu)]
    .map((match) => ({
      raw: match[0],
      folded: fold(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter((word) => word.folded);
}

/** The script of a folded word: "latin", "cyrillic", "armenian", "georgian" or "other". */
export function scriptOf(folded) {
  if (/^[\p{Script=Latin}\p{N}]+$/u.test(folded)) return "latin";
  if (/^\p{Script=Cyrillic}+$/u.test(folded)) return "cyrillic";
  if (/^\p{Script=Armenian}+$/u.test(folded)) return "armenian";
  return /^\p{Script=Georgian}+$/u.test(folded) ? "georgian" : "other";
}

// What a letter of another script, or one with a mark, is written as in Latin letters.
const LATIN = table(
  "аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щsh ъ ь ыy эe юyu яya" +
    " іi їi ґg єe" +
    " աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt" +
    " րr ցts ւu փp քk օo ֆf" +
    " აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh" +
    " ჯj ჰh" +
    " şsh çch ğg ıi öo üu əe žzh čch šsh ñn",
);

/**
 * How a word sounds, roughly: what the usual ways of writing it in Latin letters have in common.
 * "Алиев", "Aliyev", "Əliyev" and "Aliev" are one, as are "Kelbajar" and "Кельбаджар". Two where a
 * word has a C, which English and Azerbaijani speak differently. Too loose for short words.
 */
export function skeletons(raw) {
  const spelt = [...raw.replaceAll("İ", "i").toLowerCase().normalize("NFC").replaceAll("եւ", "եվ").replaceAll("և", "եվ").replaceAll("ու", "u")]
    .map((letter) => LATIN[letter] ?? letter)
    .join("")
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(APOSTROPHES, "");
  const hard = outline(spelt, "k");
  return hard === outline(spelt, "j") ? [hard] : [hard, outline(spelt, "j")];
}

function outline(spelt, c) {
  return spelt
    .replace(/dzh|dj|zh/g, "j")
    .replace(/tch|ch/g, "1")
    .replace(/sh/g, "2")
    .replace(/ts|tz/g, "3")
    .replace(/kh|x/g, "h")
    .replace(/gh|q/g, "g")
    .replace(/c/g, c)
    .replace(/ph/g, "f")
    .replace(/w/g, "v")
    .replace(/e/g, "a")
    .replace(/y/g, "i")
    .replace(/(.)\1+/g, "$1");
}

function table(text) {
  return Object.fromEntries(text.split(" ").map((pair) => [[...pair][0], [...pair].slice(1).join("")]));
}
