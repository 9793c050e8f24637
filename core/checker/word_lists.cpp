#include "core/checker/word_lists.h"

#include <algorithm>

namespace cyd::checker {

namespace {

// "Monitro'r sefyllfa": Welsh hangs the article and some pronouns on the word before; English its owner.
std::string_view withoutClitic(std::string_view word)
{
    for (std::string_view clitic : { "'r", "'n", "'i", "'u", "'w", "'m", "'ch", "'th", "'s" })
        if (word.ends_with(clitic) && word.size() > clitic.size())
            return word.substr(0, word.size() - clitic.size());
    return word;
}

} // namespace

PhraseList::PhraseList(std::initializer_list<std::string_view> phrases)
{
    for (auto phrase : phrases) {
        std::vector<std::string_view> words;
        while (!phrase.empty()) {
            const auto end = std::min(phrase.find(' '), phrase.size());
            words.push_back(phrase.substr(0, end));
            phrase.remove_prefix(std::min(end + 1, phrase.size()));
        }
        const auto first = words.front();
        m_byFirst[first].push_back(std::move(words));
    }
}

std::size_t PhraseList::matchAt(std::span<const Word> words, std::size_t position) const
{
    if (position >= words.size())
        return 0;
    auto found = m_byFirst.find(words[position].text);
    if (found == m_byFirst.end())
        found = m_byFirst.find(withoutClitic(words[position].text));
    if (found == m_byFirst.end())
        return 0;
    std::size_t best = 0;
    for (const auto& phrase : found->second) {
        if (phrase.size() <= best || phrase.size() > words.size() - position)
            continue;
        const auto rest = words.subspan(position + 1, phrase.size() - 1);
        if (std::ranges::equal(
                std::span(phrase).subspan(1), rest, [](std::string_view one, const Word& word) {
                    return one == word.text || one == withoutClitic(word.text);
                }))
            best = phrase.size();
    }
    return best;
}

bool PhraseList::has(std::string_view word) const
{
    const auto found = m_byFirst.find(word);
    return found != m_byFirst.end()
        && std::ranges::any_of(found->second, [](const auto& phrase) { return phrase.size() == 1; });
}

bool PhraseList::anyIn(std::span<const Word> words) const
{
    for (std::size_t i = 0; i < words.size(); ++i)
        if (matchAt(words, i) > 0)
            return true;
    return false;
}

// Welsh words stand with their soft mutation where a sentence may bring it ("i fonitro"). Folded: no accents.

const PhraseList& vagueActionWords()
{
    static const PhraseList list { "monitor", "monitoring", "encourage", "support", "review", "promote",
        "maintain", "continue", "ongoing", "liaise", "engage", "prompt", "assist", "help", "facilitate",
        "ensure", "observe", "explore", "discuss", "improve", "reassure", "consider", "manage", "supervise",
        "oversee", "offer support", "provide support", "monitro", "fonitro", "annog", "cefnogi", "gefnogi",
        "cymorth", "adolygu", "hybu", "hyrwyddo", "cynnal", "gynnal", "parhau", "barhau", "cysylltu",
        "gysylltu", "ymgysylltu", "cynorthwyo", "gynorthwyo", "helpu", "hwyluso", "sicrhau", "arsylwi",
        "trafod", "drafod", "gwella", "wella", "ystyried", "rheoli", "reoli", "goruchwylio", "oruchwylio",
        "rhoi cymorth", "cynnig cymorth" };
    return list;
}

const PhraseList& vagueOutcomeWords()
{
    static const PhraseList list { "maintain", "maintaining", "improve", "improving", "improved", "increase",
        "increasing", "reduce", "reducing", "continue", "remain", "stay", "keep", "be", "become", "feel",
        "engage", "engaging", "support", "promote", "monitor", "develop", "explore", "manage", "address",
        "cope", "build", "enhance", "ensure", "comply", "encourage", "achieve", "access", "better", "work on",
        "work towards", "cynnal", "gynnal", "gwella", "wella", "cynyddu", "gynyddu", "lleihau", "leihau",
        "parhau", "barhau", "aros", "cadw", "gadw", "bod", "fod", "dod", "ddod", "teimlo", "deimlo",
        "ymgysylltu", "cefnogi", "gefnogi", "hybu", "hyrwyddo", "monitro", "fonitro", "datblygu", "ddatblygu",
        "archwilio", "rheoli", "reoli", "ymdopi", "magu", "fagu", "meithrin", "feithrin", "sicrhau",
        "cydymffurfio", "gydymffurfio", "annog", "cyflawni", "gyflawni", "gweithio ar", "weithio ar",
        "gweithio tuag at", "weithio tuag at" };
    return list;
}

const PhraseList& leadIns()
{
    static const PhraseList list { "to", "will", "would", "like", "want", "wants", "wish", "wishes", "hopes",
        "hope", "aim", "aims", "i", "i'd", "i'll", "she", "he", "they", "bydda", "byddaf", "bydd", "fydd",
        "dwi", "dw", "rydw", "rwy'n", "rwyf", "dwi'n", "mae", "hi'n", "ef", "fe", "mi", "isio", "eisiau",
        "am", "yn", "gobeithio", "hoffwn", "hoffai", "dymuno" };
    return list;
}

const PhraseList& countWordsList()
{
    static const PhraseList list { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "eleven", "twelve", "dozen", "half", "first", "once", "twice", "thrice", "daily", "weekly",
        "fortnightly", "monthly", "yearly", "nightly", "every", "each", "un", "dau", "ddau", "dwy", "ddwy",
        "tri", "dri", "thri", "tair", "dair", "thair", "pedwar", "bedwar", "phedwar", "pedair", "bedair",
        "phedair", "pump", "pum", "bum", "phum", "chwech", "chwe", "saith", "wyth", "naw", "deg", "ddeg",
        "deng", "hanner", "cyntaf", "unwaith", "dwywaith", "ddwywaith", "teirgwaith", "deirgwaith",
        "pedairgwaith", "bob", "pob", "dyddiol", "ddyddiol", "wythnosol", "misol", "fisol", "blynyddol",
        "flynyddol" };
    return list;
}

const PhraseList& timeWords()
{
    static const PhraseList list { "day", "days", "week", "weeks", "weekend", "weekends", "fortnight",
        "month", "months", "year", "years", "hour", "hours", "minute", "minutes", "morning", "mornings",
        "afternoon", "afternoons", "evening", "evenings", "night", "nights", "monday", "mondays", "tuesday",
        "tuesdays", "wednesday", "wednesdays", "thursday", "thursdays", "friday", "fridays", "saturday",
        "saturdays", "sunday", "sundays", "today", "tomorrow", "christmas", "easter", "summer", "autumn",
        "winter", "dydd", "ddydd", "dyddiau", "ddyddiau", "diwrnod", "ddiwrnod", "wythnos", "wythnosau",
        "pythefnos", "bythefnos", "mis", "fis", "misoedd", "fisoedd", "blwyddyn", "flwyddyn", "blynedd",
        "flynedd", "awr", "oriau", "munud", "funud", "bore", "fore", "boreau", "prynhawn", "brynhawn", "nos",
        "noson", "penwythnos", "benwythnos", "llun", "mercher", "iau", "gwener", "sadwrn", "sul", "heddiw",
        "yfory", "nadolig", "pasg", "haf", "hydref", "gaeaf", "gwanwyn" };
    return list;
}

bool isMonthName(std::string_view word)
{
    static const PhraseList list { "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
        "sep", "sept", "oct", "nov", "dec", "ionawr", "chwefror", "mawrth", "fawrth", "ebrill", "mai", "fai",
        "mehefin", "fehefin", "gorffennaf", "orffennaf", "ngorffennaf", "awst", "medi", "fedi", "hydref",
        "tachwedd", "dachwedd", "thachwedd", "nhachwedd", "rhagfyr", "ragfyr" };
    return list.has(word);
}

const PhraseList& serviceWords()
{
    static const PhraseList list { "compliant", "compliance", "complied", "comply", "complies",
        "non-compliant", "non-compliance", "noncompliant", "noncompliance", "concordant", "concordance",
        "non-concordant", "adherent", "non-adherent", "engagement", "engages", "engaged", "engaging",
        "disengaged", "disengages", "disengagement", "non-engagement", "refuses to engage", "dna", "dna'd",
        "dnas", "dna's", "dnaed", "dna'ed", "did not attend", "failed to attend", "presenting as",
        "presents as", "presented as", "lacks insight", "poor insight", "limited insight", "no insight",
        "attention seeking", "attention-seeking", "manipulative", "challenging behaviour", "absconded",
        "absconding", "revolving door", "treatment resistant", "treatment-resistant", "cydymffurfio",
        "chydymffurfio", "gydymffurfio", "cydymffurfiaeth", "gydymffurfiaeth", "chydymffurfiaeth",
        "ymgysylltu", "ymgysylltiad", "diffyg ymgysylltu", "methu apwyntiad", "methu mynychu", "cyflwyno fel",
        "gyflwyno fel", "diffyg mewnwelediad", "ddiffyg mewnwelediad", "ceisio sylw", "geisio sylw",
        "ystrywgar", "ymddygiad heriol" };
    return list;
}

bool saysOnlyNone(std::span<const Word> words)
{
    static const PhraseList none { "none", "nil", "n", "na", "no", "nothing", "not", "dim", "ddim" };
    static const PhraseList around { "a", "known", "at", "present", "identified", "recorded", "noted", "to",
        "date", "yet", "currently", "this", "time", "the", "moment", "strengths", "strength", "applicable",
        "yn", "hysbys", "wybyddus", "ar", "hyn", "o", "bryd", "y", "foment", "nodwyd", "cofnodwyd", "eto",
        "cryfderau", "gryfderau" };
    if (words.empty() || !none.has(words.front().text))
        return false;
    return std::ranges::all_of(
        words.subspan(1), [](const Word& word) { return none.has(word.text) || around.has(word.text); });
}

} // namespace cyd::checker
