/* Words that are no names by themselves; tests/search/not_names.tsv tells what else must be none. */

/** Common words that are written or sound like a name, and do not stand in the entries. */
export const COMMON_WORDS = "grenade grenades talks water struck stand parts moves forth forty begun burnt costs lorry solar homeland erase rice young".split(" ");

/** Words that say nothing in a search. */
export const STOP_WORDS = (
  "a an and are as at about after against all before between but by did do does during for from had has have he her his " +
  "how i if in into is it its near not of on or our she since than that the their them then there they this to until " +
  "was were what when where which who why will with would you " +
  "в во и из к на о об от по с со у за до под при для не что кто как когда где " +
  "və ilə üçün ve ile icin nə kim " +
  "եւ և եվ է են մեջ մասին"
).split(" ");
