//! The printed plan: what each reader may see, as an accessible page and as PDF, in Welsh, English or both.
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "i18n/phrasebook.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cyd::exchange {

enum class PrintLanguage { English, Welsh, Both };

//! For whom a document is made. Notes given in confidence (`restricted_notes`) are in none of them.
enum class Audience {
    Record, //!< the whole plan, for the file
    Person, //!< the person whose plan it is
    Gp,
    Carer, //!< any other person named in the plan, within the consent recorded for them
    Crisis, //!< the team on duty at night
};

//! What the copy is for, beside for whom: the same document on another paper.
enum class PrintForm {
    Full, //!< all of it
    LargePrint, //!< all of it, nothing under 18 points
    EasyRead, //!< for the person: one idea a line, a picture beside it, 16 points
    CrisisCard, //!< a wallet card to cut out and fold: whose it is, whom to ring, what helps
    CrisisPage, //!< what to say, whom to ring, what helps, what to do: a page a language, nothing under 8.5
                //!< points; a second page, in larger letters, when even those have no room
    ReviewSummary, //!< the last review: who was there, what became of the outcomes, what was decided, when
                   //!< next
    Statutory, //!< the prescribed form (2011 Regulations, Schedule 2), its rows and wording from data
    CoordinatorLetter, //!< for the person or the GP: who coordinates now, the number, from when; a page
                       //!< a language, and nobody who left is named
    DischargeLetter, //!< for the person or the GP: what was agreed about leaving, and the way back
    ShortSheet, //!< for the person, when no copy can be left: what will be done, by whom and when, and what
                //!< is not met and why, on a page a language if it fits (guidance of 2010, paragraph 93)
    ReviewInvitation, //!< for whoever is asked to a review: when, where, how to take part without coming
                      //!< (paragraph 109); made of invitationFor alone
};
inline constexpr PrintForm kPrintForms[] { PrintForm::Full, PrintForm::LargePrint, PrintForm::EasyRead,
    PrintForm::CrisisCard, PrintForm::CrisisPage, PrintForm::ReviewSummary, PrintForm::Statutory,
    PrintForm::CoordinatorLetter, PrintForm::DischargeLetter, PrintForm::ShortSheet,
    PrintForm::ReviewInvitation };
//! A letter, and the short sheet, tell how things are on their day, a page or more for each language; they
//! are made of no earlier version.
[[nodiscard]] constexpr bool isLetter(PrintForm form)
{
    return form == PrintForm::CoordinatorLetter || form == PrintForm::DischargeLetter
        || form == PrintForm::ShortSheet || form == PrintForm::ReviewInvitation;
}

//! "full", "large" …: what `cyd` and the app call a form.
[[nodiscard]] std::string_view nameOf(PrintForm form);
[[nodiscard]] std::optional<PrintForm> printFormNamed(std::string_view name);
//! Whether a document (as documentFor gives it) holds what the form is made of.
[[nodiscard]] bool formFits(const Json& document, PrintForm form);

//! Two answers to one question that nobody has chosen between yet.
struct ConflictNote {
    struct Answer {
        Json value; //!< null: removed
        std::string by; //!< the author's name
        std::string at; //!< ISO 8601, UTC
    };
    std::string path; //!< as plan::Conflict gives it
    std::vector<Answer> answers;
};

//! What a signer did, with the ink as it was drawn.
struct SignatureImage {
    struct Point {
        double x = 0, y = 0; //!< thousandths of the pad's width and height
    };
    std::string by; //!< a person_id of the plan, or a name
    std::string
        kind; //!< ink, mark, typed, spoken, witnessed, declined, unable … as in involvement.signatures[].kind
    std::string signedAt; //!< ISO 8601, UTC
    std::string langShown; //!< cy or en: what was on the screen
    int planVersion = 0;
    std::string words; //!< the typed name, or what was said
    std::string reason; //!< for a signer who declined or could not sign
    std::string witness; //!< name
    std::vector<std::string> exceptParts; //!< "action:a-med-1"
    std::vector<std::vector<Point>> strokes;
    double aspect = 3; //!< width of the pad over its height
    std::string digest; //!< hexadecimal, of the content that was signed
    bool valid = true; //!< false: it does not verify, and the paper says so
    std::uint64_t changesSince = 0; //!< edits after this signature
    std::string takenBackAt {}; //!< ISO 8601, UTC; empty: it stands
    //! Of a copy that was signed on paper: the date beside the signature, where it is, who noted it.
    std::string paperOn {}, keptAt {}, recordedBy {};
    std::string note {};
};

//! What the paper says that is not in the plan itself.
struct PrintFacts {
    int version = 0; //!< 0: the plan's own number
    std::string versionState; //!< draft, signed, …; empty: not said
    std::string printedOn; //!< ISO date
    std::string printedBy; //!< name; empty: not said
    std::vector<ConflictNote> openConflicts;
    std::vector<SignatureImage> signatures;
    //! The person's own copy of the text that was agreed last: by when it is due (empty: nothing was agreed
    //! yet), when it was given, that they did not want one. ISO dates.
    std::string copyDueOn {}, copyGivenOn {};
    bool copyDeclined = false;
    bool showsCpaLevel = true; //!< false: the service no longer uses the level of the care programme approach
};

//! What a service decided about copies.
struct CopyRules {
    //! Carers may have one unless consent was refused or withdrawn (2011 Regulations, reg. 8(2)(c)); else
    //! only once it was given (guidance of 2010, paragraph 92).
    bool carersWithoutConsent = false;
};

//! The part of the plan that a reader may have; pure. The answer of every audience but Record carries
//! `copy_for`: for whom it is and what was left out, which the print says (never that something was told in
//! confidence).
//!
//! The last entry for a reader in `copies` decides (consent first: 2011 Regulations, reg. 8; guidance 003
//! ¶92); a consultee who was refused gets nothing whatever it says. A text that mixes areas of life (an
//! assessment, the risk plan) is left out of a copy that leaves out an area. `personId` names the reader for
//! Carer, and may name the practice for Gp. Faults: Invalid "print.document" (not a plan), NotFound
//! "print.person" (nobody of that id or role); Refused "print.consent" (none, refused, withdrawn),
//! "print.declined" (they did not want one), "print.withheld", "print.parts" (which parts they may have is
//! not clear).
[[nodiscard]] Result<Json> documentFor(
    const Json& plan, Audience audience, std::string_view personId = {}, const CopyRules& rules = {});

//! What a letter may say to somebody who is asked to the next review (`reviews.invited`): whose plan it is,
//! when and where, who coordinates and on which number. Nothing of what the plan says. Faults: Invalid
//! "print.document"; NotFound "print.person" (nobody of that id), "print.not_invited"; Refused
//! "print.consent" (the person does not want them told).
[[nodiscard]] Result<Json> invitationFor(const Json& plan, std::string_view personId);

//! One self-contained page: no script, nothing fetched, every text escaped and marked with its language.
[[nodiscard]] QString toHtml(const Json& document, const PrintFacts& facts, PrintLanguage language,
    const i18n::Phrasebook& book, PrintForm form = PrintForm::Full);

//! An A4 document with its fonts inside, the person's name on every page and "page x of y".
//! Needs a QGuiApplication. Faults: Invalid "print.application" (there is none) or "print.form" (the document
//! does not hold what the form is made of), NotFound "print.font" (no Noto Sans on this device), Corrupt
//! "print.pdf".
[[nodiscard]] Result<QByteArray> toPdf(const Json& document, const PrintFacts& facts, PrintLanguage language,
    const i18n::Phrasebook& book, PrintForm form = PrintForm::Full);

} // namespace cyd::exchange
