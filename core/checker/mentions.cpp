#include "core/checker/mentions.h"

#include "core/checker/word_lists.h"

#include <algorithm>
#include <span>

namespace cyd::checker {

namespace {

using Words = std::span<const Word>;

// Welsh words with the mutations that a sentence gives them; folded, so without accents.

const PhraseList& drugs()
{
    static const PhraseList list { "cannabis", "marijuana", "heroin", "cocaine", "crack cocaine", "ketamine",
        "amphetamine", "amphetamines", "mdma", "ecstasy", "street drugs", "illegal drugs", "illicit drugs",
        "legal highs", "spliff", "spliffs", "substance misuse", "drug misuse", "misuses drugs",
        "misuses substances", "misusing drugs", "canabis", "ganabis", "chanabis", "nghanabis", "mariwana",
        "cocen", "gocen", "chocen", "cetamin", "amffetamin", "amffetaminau", "cyffuriau anghyfreithlon",
        "gyffuriau anghyfreithlon", "camddefnyddio sylweddau", "gamddefnyddio sylweddau",
        "camddefnyddio cyffuriau", "gamddefnyddio cyffuriau" };
    return list;
}

// Words with a harmless meaning too: a mention only beside a word for using.
const PhraseList& maybeDrugs()
{
    static const PhraseList list { "drugs", "weed", "skunk", "spice", "crack", "cyffuriau", "gyffuriau",
        "chyffuriau", "mwg drwg" };
    return list;
}

const PhraseList& usingWords()
{
    static const PhraseList list { "use", "uses", "using", "smoke", "smokes", "smoking", "take", "takes",
        "taking", "inject", "injects", "injecting", "snort", "snorts", "buys", "misuses", "misusing",
        "abuses", "on", "smygu", "smocio", "ysmygu", "cymryd", "gymryd", "defnyddio", "ddefnyddio",
        "camddefnyddio", "gamddefnyddio", "chwistrellu", "prynu", "brynu", "ar" };
    return list;
}

const PhraseList& drinking()
{
    static const PhraseList list { "drink", "drinks", "drinking", "yfed", "yfa", "yfaf", "yfai" };
    return list;
}

const PhraseList& heavily()
{
    static const PhraseList list { "heavily", "heavy", "too much", "excessively", "to excess", "drunk",
        "binge", "a lot of alcohol", "drwm", "trwm", "gormod", "ormod", "yn feddw", "bottle of wine",
        "bottle of vodka", "bottle of whisky", "bottle of gin", "bottle of spirits", "litre of vodka",
        "litres of cider", "potel o win", "botel o win", "photel o win", "potel o fodca", "botel o fodca",
        "photel o fodca" };
    return list;
}

const PhraseList& harmlessDrinks()
{
    static const PhraseList list { "coffee", "tea", "water", "milk", "juice", "pop", "cola", "squash",
        "fluids", "energy drinks", "coffi", "goffi", "choffi", "te", "de", "dwr", "ddwr", "llaeth", "laeth",
        "sudd" };
    return list;
}

const PhraseList& heavyDrinking()
{
    static const PhraseList list { "binge drinking", "binge drinks", "binge-drinks", "binge-drinking",
        "alcoholic", "alcohol misuse", "alcohol dependence", "alcohol dependent", "dependent on alcohol",
        "gets drunk", "getting drunk", "misuses alcohol", "misusing alcohol", "goryfed", "gor-yfed", "oryfed",
        "meddwi", "feddwi", "camddefnyddio alcohol", "gamddefnyddio alcohol", "yn gaeth i alcohol" };
    return list;
}

const PhraseList& selfHarm()
{
    static const PhraseList list { "self-harm", "self-harms", "self-harming", "self harm", "self harms",
        "self harming", "cuts himself", "cuts herself", "cuts themselves", "cuts themself", "cut myself",
        "cutting myself", "cutting himself", "cutting herself", "cutting themselves", "burns himself",
        "burns herself", "burn myself", "burning myself", "hurt myself", "hurting myself", "hurts himself",
        "hurts herself", "harms himself", "harms herself", "harm myself", "harming myself", "takes overdoses",
        "overdosing", "hunan-niweidio", "hunanniweidio", "hunan niweidio", "torri fy hun", "thorri fy hun",
        "dorri fy hun", "torri ei hun", "thorri ei hun", "niweidio fy hun", "niweidio ei hun", "brifo fy hun",
        "frifo fy hun", "brifo ei hun", "llosgi fy hun", "losgi fy hun", "llosgi ei hun" };
    return list;
}

const PhraseList& denied()
{
    static const PhraseList list { "no", "not", "never", "none", "nor", "neither", "without", "cannot",
        "can't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "hasn't", "haven't", "won't",
        "wouldn't", "couldn't", "dont", "doesnt", "denies", "denied", "denying", "refuses", "avoid", "avoids",
        "avoiding", "off", "away", "free", "stop", "stopping", "abstains", "abstinent", "nobody", "nil",
        "may", "might", "maybe", "perhaps", "possibly", "possible", "could", "if", "whether", "suspect",
        "suspects", "suspected", "unclear", "unknown", "unsure", "risk", "risks", "worry", "worries",
        "worried", "concern", "concerned", "fears", "thinks", "wonders", "query", "question", "asked", "ask",
        "dim", "ddim", "nid", "nad", "na", "nac", "ni", "byth", "erioed", "heb", "neb", "gwadu", "wadu",
        "gwrthod", "wrthod", "osgoi", "peidio", "beidio", "phidio", "stopio", "efallai", "falle", "hwyrach",
        "ella", "os", "pe", "petai", "posib", "posibl", "bosib", "bosibl", "tybed", "amau", "poeni", "boeni",
        "pryder", "bryder", "pryderu", "risg", "gofyn", "holi", "cwestiwn" };
    return list;
}

const PhraseList& past()
{
    static const PhraseList list { "used", "was", "were", "had", "did", "took", "smoked", "drank", "injected",
        "stopped", "quit", "gave up", "given up", "previously", "previous", "former", "formerly",
        "historically", "historic", "history", "past", "ago", "until", "once", "childhood", "teens",
        "teenager", "twenties", "thirties", "forties", "younger", "student", "clean", "sober", "recovered",
        "last year", "years ago", "oedd", "roedd", "oeddwn", "roeddwn", "on i", "bu", "buodd", "bum", "gynt",
        "gorffennol", "o'r blaen", "wedi stopio", "wedi rhoi'r gorau", "rhoddodd y gorau", "stopiodd",
        "stopiais", "smygodd", "smociodd", "yfodd", "cymerodd", "defnyddiodd", "defnyddiais", "yn ol",
        "llynedd", "ugeiniau", "arddegau", "ifanc", "plentyndod", "hanes", "arfer" };
    return list;
}

const PhraseList& usually()
{
    static const PhraseList list { "fel arfer", "yn arferol", "at it once", "once a", "once or" };
    return list;
}

// Whoever stands before the mention is taken to be the one who does it.
const PhraseList& somebodyElse()
{
    static const PhraseList list { "neighbour", "neighbours", "neighbour's", "brother", "brother's",
        "brothers", "sister", "sister's", "sisters", "mother", "mother's", "father", "father's", "mum",
        "mum's", "mam", "mam's", "dad", "dad's", "parents", "partner", "partner's", "husband", "husband's",
        "wife", "wife's", "boyfriend", "boyfriend's", "girlfriend", "girlfriend's", "friend", "friends",
        "friend's", "mate", "mates", "son", "sons", "son's", "daughter", "daughters", "daughter's", "uncle",
        "aunt", "cousin", "flatmate", "flatmates", "housemate", "housemates", "tenant", "tenants", "lodger",
        "people", "others", "they", "someone", "somebody", "anyone", "man", "men", "woman", "boys", "ex",
        "ex-partner", "family", "stepfather", "residents", "cymydog", "gymydog", "chymydog", "nghymydog",
        "cymdogion", "gymdogion", "brawd", "frawd", "mrawd", "chwaer", "mam", "fam", "tad", "dad", "thad",
        "nhad", "rhieni", "partner", "bartner", "phartner", "mhartner", "gwr", "wr", "gwraig", "wraig",
        "ngwraig", "cariad", "gariad", "chariad", "nghariad", "ffrind", "ffrindiau", "mab", "fab", "merch",
        "ferch", "plant", "blant", "ewythr", "modryb", "fodryb", "cefnder", "gefnder", "cyfnither", "teulu",
        "deulu", "theulu", "pobl", "bobl", "rhywun", "rywun", "eraill", "nhw", "maen", "dynion",
        "preswylwyr" };
    return list;
}

struct Hit {
    std::size_t at = 0;
    std::size_t length = 0;
};

Hit firstOf(const PhraseList& list, Words clause, std::size_t from)
{
    for (std::size_t i = from; i < clause.size(); ++i)
        if (const auto length = list.matchAt(clause, i))
            return { i, length };
    return {};
}

// The next mention in a clause at or after `from`; length 0 when there is none.
Hit nextMention(Words clause, Mention mention, std::size_t from)
{
    if (mention == Mention::SelfHarm)
        return firstOf(selfHarm(), clause, from);
    Hit best = firstOf(drugs(), clause, from);
    const auto earlier = [&best](Hit hit) {
        if (hit.length > 0 && (best.length == 0 || hit.at < best.at))
            best = hit;
    };
    earlier(firstOf(heavyDrinking(), clause, from));
    for (auto hit = firstOf(maybeDrugs(), clause, from); hit.length > 0;
         hit = firstOf(maybeDrugs(), clause, hit.at + 1)) {
        constexpr std::size_t near = 3; // "uses some weed", "yn smygu ychydig o mwg drwg"
        const auto before = clause.subspan(hit.at > near ? hit.at - near : 0, std::min(hit.at, near));
        if (usingWords().anyIn(before)) {
            earlier(hit);
            break;
        }
    }
    const auto drink = firstOf(drinking(), clause, from);
    if (drink.length > 0 && heavily().anyIn(clause) && !harmlessDrinks().anyIn(clause))
        earlier(drink);
    return best;
}

bool isYear(std::string_view word)
{
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20"))
        && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool isPast(Words clause)
{
    for (std::size_t i = 0; i < clause.size();) {
        if (const auto skip = usually().matchAt(clause, i)) {
            i += skip;
            continue;
        }
        // "Since 2019" is still going on; "in 2019" is over.
        const bool since = i > 0 && isOneOf(clause[i - 1].text, { "since", "ers" });
        if ((isYear(clause[i].text) && !since) || past().matchAt(clause, i) > 0)
            return true;
        ++i;
    }
    return false;
}

bool isCurrent(Words clause, Hit hit, int reach, const std::set<std::string, std::less<>>& otherNames)
{
    const auto before = clause.first(hit.at);
    const auto nearFrom
        = hit.at > static_cast<std::size_t>(reach) ? hit.at - static_cast<std::size_t>(reach) : 0;
    if (denied().anyIn(clause.subspan(nearFrom, hit.at - nearFrom)))
        return false;
    // "Alcohol misuse none", "canabis dim": the answer stands behind its heading.
    const auto after = clause.subspan(hit.at + hit.length);
    if (!after.empty()
        && isOneOf(after.front().text, { "no", "none", "nil", "never", "dim", "na", "byth", "free" }))
        return false;
    if (somebodyElse().anyIn(before))
        return false;
    return std::ranges::none_of(before, [&](const Word& word) {
        const auto own = word.text.ends_with("'s") ? word.text.substr(0, word.text.size() - 2) : word.text;
        return word.capital && otherNames.contains(own);
    });
}

} // namespace

bool mentionsNow(std::string_view text, Mention mention, int reach,
    const std::set<std::string, std::less<>>& otherNames, WordReader& reader)
{
    // A "but" begins a new clause: "he does not drink, but smokes cannabis".
    const auto& words = reader.read(text);
    const auto startsClause = [](const Word& before, const Word& word) {
        return before.clause != word.clause
            || isOneOf(word.text, { "but", "however", "although", "ond", "er" });
    };
    for (std::size_t start = 0; start < words.size();) {
        std::size_t end = start + 1;
        while (end < words.size() && !startsClause(words[end - 1], words[end]))
            ++end;
        const Words clause(words.data() + start, end - start);
        if (!isPast(clause))
            for (auto hit = nextMention(clause, mention, 0); hit.length > 0;
                 hit = nextMention(clause, mention, hit.at + hit.length))
                if (isCurrent(clause, hit, reach, otherNames))
                    return true;
        start = end;
    }
    return false;
}

} // namespace cyd::checker
