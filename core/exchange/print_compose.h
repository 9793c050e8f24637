//! What every part of the printed plan is written with: reads a plan's values, words them, remembers what was
//! printed.
#pragma once

#include "core/exchange/print_sheet.h"

#include <initializer_list>
#include <unordered_map>
#include <unordered_set>

namespace cyd::exchange {

class Composer {
public:
    Composer(const Json& plan, const PrintFacts& facts, const i18n::Phrasebook& book);

    const Json& plan;
    const PrintFacts& facts;
    Sheet sheet;

    //! True when the document is a copy for somebody: what is absent was left out, and is not "not recorded".
    [[nodiscard]] bool isCopy() const { return m_copy; }
    //! Whether a part of the plan belongs on this paper.
    [[nodiscard]] bool shows(const char* part) const { return !m_copy || plan.contains(part); }
    //! True when the copy says that this part ("domain:finance_money", "assessments") is not in it.
    [[nodiscard]] bool leftOut(const QString& part) const;

    // --- our words
    [[nodiscard]] Phrase say(const char* id) const;
    [[nodiscard]] Phrase say(const char* id, const Phrase& first) const;
    [[nodiscard]] Phrase say(const char* id, const Phrase& first, const Phrase& second) const;
    [[nodiscard]] static Phrase same(const QString& text) { return { text, text }; }
    //! "code.GROUP.VALUE", if this version has a word for it.
    [[nodiscard]] std::optional<Phrase> word(const char* group, const QString& value) const;
    [[nodiscard]] static Phrase dateWords(const QString& isoDate);
    //! Day and UK clock time of an ISO 8601 UTC time.
    [[nodiscard]] static Phrase timeWords(const QString& isoTime);
    [[nodiscard]] Phrase langWords(const QString& code) const;
    [[nodiscard]] Cell notRecorded() const;

    // --- the plan's values; each remembers that the value is on the paper
    [[nodiscard]] const Json& in(const Json& from, const char* key) const;
    [[nodiscard]] static bool blank(const Json& value);
    [[nodiscard]] bool blank(const Json& from, const char* key) const { return blank(in(from, key)); }
    //! A value that the paper need not show: an id that only ties items together, a format mark.
    void pass(const Json& from, const char* key) { markAll(in(from, key)); }
    //! Whether somebody's translation is on the paper.
    [[nodiscard]] bool hasTranslations() const { return m_translations; }
    [[nodiscard]] bool isPrinted(const Json& value) const { return m_printed.contains(&value); }
    [[nodiscard]] QString plain(const Json& value);
    [[nodiscard]] QString plain(const Json& from, const char* key) { return plain(in(from, key)); }

    //! What the person or the team typed, in its own language, the item's (when that is not about its own
    //! words) or the plan's, beside its translation if it has one (core/base/beside.h).
    [[nodiscard]] Cell typed(const Json& from, const char* key);
    //! The words that the item's `lang` and `translation` are about.
    [[nodiscard]] Cell own(const Json& from, const char* key, const char* translated = "text");
    //! As `own`, for a list beside its translated list.
    [[nodiscard]] std::vector<Cell> ownList(const Json& from, const char* key);
    [[nodiscard]] std::vector<Cell> typedList(const Json& from, const char* key);
    [[nodiscard]] Cell fact(const Json& from, const char* key);
    [[nodiscard]] Cell date(const Json& from, const char* key) { return dateValue(in(from, key)); }
    [[nodiscard]] Cell dateValue(const Json& value);
    [[nodiscard]] Cell time(const Json& from, const char* key);
    //! Our word for it if it is one of a group ("partly achieved" and "partly_achieved" are one), else as it
    //! was typed.
    [[nodiscard]] Cell codeOrTyped(const Json& from, const char* key, const char* group);
    //! What came of an outcome of the last version, and why nobody looked at it.
    [[nodiscard]] Cell result(const Json& outcome);
    [[nodiscard]] Cell code(const Json& from, const char* key, const char* group)
    {
        return codeValue(in(from, key), group);
    }
    //! A word for the code; a code that we do not know is printed as it is, here and under "other".
    [[nodiscard]] Cell codeValue(const Json& value, const char* group);
    //! Whole words for true and false ("code.KEY.true"): Welsh has no one yes.
    [[nodiscard]] Cell yesNo(const Json& from, const char* key);
    [[nodiscard]] Cell langs(const Json& from, const char* key);
    //! Name and role of the person with that id.
    [[nodiscard]] Cell person(const Json& from, const char* key) { return personValue(in(from, key)); }
    [[nodiscard]] Cell personValue(const Json& value);
    [[nodiscard]] Cell persons(const Json& from, const char* key);
    //! "action:a-1", "domain:accommodation" … as words.
    [[nodiscard]] Cell about(const Json& from, const char* key) { return aboutValue(in(from, key)); }
    [[nodiscard]] Cell aboutValue(const Json& value);
    //! Objects of a list; anything else in it is left for "other".
    [[nodiscard]] std::vector<const Json*> items(const Json& from, const char* key) const;
    //! The object with that id in a list, or nullptr.
    [[nodiscard]] static const Json* find(const Json& list, const char* idKey, const QString& id);

    // --- blocks
    void heading(int level, const Phrase& text, const Phrase& aside = {}, bool newPage = false);
    void add(Block block) { sheet.blocks.push_back(std::move(block)); }
    //! Adds a row unless this is a copy and the question was left out of it.
    void row(Facts& table, const char* label, const Json& from, const char* key, Cell value);
    //! Adds a row only when the value is not blank: for what is only recorded when it happens.
    void rowIfAny(Facts& table, const char* label, const Json& from, const char* key, Cell value);
    void addNone(); //!< "Nothing recorded."

    //! Where a value stands in the plan, as a reader can find it.
    [[nodiscard]] Phrase pathWords(const std::string& path) const;
    //! Whether the reader of this paper may know of a conflict at that path.
    [[nodiscard]] bool maySee(const std::string& path) const;
    [[nodiscard]] Phrase areaName(const QString& key) const;
    //! "finance_money", "domain:finance_money" or "assessments" in words, if this version has them.
    [[nodiscard]] std::optional<Phrase> partName(const QString& part) const;
    //! Everything not printed yet: path and value.
    [[nodiscard]] std::vector<std::pair<QString, QString>> rest() const;

private:
    void mark(const Json& value) { m_printed.insert(&value); }
    void markAll(const Json& value);
    void readLanguages(const Json& value, const QString& lang);
    [[nodiscard]] QString langAbove(const Json& from) const;
    [[nodiscard]] QString langOf(const Json& from) const;
    [[nodiscard]] QString langOfText(const Json& from, const char* key);
    [[nodiscard]] std::optional<Said::Beside> beside(const Json& translation, const Json& text);
    [[nodiscard]] Phrase nameAndRole(const QString& name, const QString& role) const;

    const i18n::Phrasebook& m_book;
    bool m_copy = false;
    bool m_translations = false;
    QString m_defaultLang;
    std::unordered_set<const Json*> m_printed;
    std::unordered_map<const Json*, QString> m_langAbove; //!< of an object: the nearest `lang` above it
};

//! One part that the person does not agree with: their words, the team's answer.
void writeDisagreement(Composer&, const Json& part);
//! Advance decisions and statements: on the crisis page if there is one, else with the law.
void writeAdvance(Composer&);
//! When needs and risk were looked at again for a review, that nothing had changed, or why it went on
//! without.
[[nodiscard]] Cell lookedAtAgain(Composer&, const Json& review);
//! Who was asked to a review and when, whether they came, and the views that they sent. Nothing where nobody
//! was asked: a review of two is a whole one (guidance of 2010, ¶108).
void writeInvited(Composer&, const Phrase& caption, const Json& from, const Json& attended);
//! When and where the next review is to be, and by when views are wanted; nothing where nobody said.
void writePlanned(Composer&, const Json& reviews);
//! Who wrote something down: somebody of the plan by their id, or the name that stands there.
[[nodiscard]] Cell writtenBy(Composer&, const Json& from, const char* key);
//! What stands above ink: a signature that was taken back says so, and when.
[[nodiscard]] Phrase inkLabel(const Composer&, const Phrase& label, const SignatureImage& image);
//! "Signed on paper on …", of a copy that was signed by hand.
[[nodiscard]] Phrase paperWords(const Composer&, const QString& on, const QString& keptAt);
//! The early signs, and the contingency plan, as tables. False when the plan has none.
bool writeEarlySigns(Composer&);
bool writeContingency(Composer&);
//! What to say, whom to ring, what helps, who does what; with the advance decisions and statements or
//! without.
void writeCrisisPlan(Composer&, bool withAdvance);

// What every form begins or ends with.
//! Whose it is, which document ("print.document…") and which edition: the head of every page.
void writeHeader(Composer&, const char* document);
//! For whom the copy is and what was left out of it. A form that shows less than the copy holds says so with
//! a sentence of its own (`rest`).
[[nodiscard]] Cell copyNote(Composer&, const char* rest = nullptr);
//! The same at the end of a short form, with what else its reader must know, in one paragraph.
void writeEndNote(Composer&, const char* rest);
//! "999 000 7004"; anything else as it is.
[[nodiscard]] QString nhsNumber(const QString& digits);
//! Answers not chosen between yet, in these parts of the plan; in every part when none is named.
void writeConflicts(Composer&, std::initializer_list<std::string_view> parts);

// The parts of the paper, in reading order.
void composeFront(Composer&);
void composePerson(Composer&);
void composeAreas(Composer&);
void composeStayingWell(Composer&);
void composeCrisis(Composer&);
void composeRisk(Composer&);
void composeAgreement(Composer&);
void composeLaw(Composer&);
void composeAssessments(Composer&);
void composePeople(Composer&);
void composeCopies(Composer&);
void composeReviews(Composer&);
void composeTreatment(Composer&);
void composeRest(Composer&);

// Other forms.
void composeCrisisPage(Composer&);
void composeCrisisCard(Composer&);
void composeReviewSummary(Composer&);
void composeEasyRead(Composer&);
void composeCoordinatorLetter(Composer&);
void composeDischargeLetter(Composer&);
void composeShortSheet(Composer&);
void composeReviewInvitation(Composer&);

} // namespace cyd::exchange
