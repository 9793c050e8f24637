// Which forms there are, which document each can be made of, and what each shows.
#include "core/exchange/print_compose.h"
#include "core/exchange/statutory_form.h"

namespace cyd::exchange {
namespace {

struct Name {
    PrintForm form;
    std::string_view name;
};
constexpr Name kNames[] { { PrintForm::Full, "full" }, { PrintForm::LargePrint, "large" },
    { PrintForm::EasyRead, "easy" }, { PrintForm::CrisisCard, "card" }, { PrintForm::CrisisPage, "crisis" },
    { PrintForm::ReviewSummary, "review" }, { PrintForm::Statutory, "statutory" },
    { PrintForm::CoordinatorLetter, "coordinator_letter" },
    { PrintForm::DischargeLetter, "discharge_letter" }, { PrintForm::ShortSheet, "short_sheet" },
    { PrintForm::ReviewInvitation, "review_invitation" } };

void composeFull(Composer& c)
{
    composeFront(c);
    composePerson(c);
    composeAreas(c);
    composeCrisis(c);
    composeStayingWell(c);
    composeRisk(c);
    composeAgreement(c);
    composeLaw(c);
    composeAssessments(c);
    composePeople(c);
    composeCopies(c);
    composeReviews(c);
    composeTreatment(c);
    composeRest(c);
}

//! Whether somebody said what kind of discharge it is.
bool isLeaving(const Json& document)
{
    const auto discharge = document.find("discharge_planning");
    if (discharge == document.end() || !discharge->is_object())
        return false;
    const auto kind = discharge->value("kind", Json());
    return kind.is_string() && !kind.get_ref<const std::string&>().empty();
}

} // namespace

std::string_view nameOf(PrintForm form)
{
    for (const auto& one : kNames)
        if (one.form == form)
            return one.name;
    return kNames[0].name;
}

std::optional<PrintForm> printFormNamed(std::string_view name)
{
    for (const auto& one : kNames)
        if (one.name == name)
            return one.form;
    return std::nullopt;
}

bool formFits(const Json& document, PrintForm form)
{
    if (!document.is_object())
        return form == PrintForm::Full;
    const auto holds
        = [&](const char* part) { return document.contains(part) || !document.contains("copy_for"); };
    const auto isFor = [&](const char* audience) {
        const auto copy = document.find("copy_for");
        return copy != document.end() && copy->is_object() && copy->value("audience", Json()) == audience;
    };
    if (isFor("invited")) // there is nothing else in it
        return form == PrintForm::ReviewInvitation;
    switch (form) {
    case PrintForm::Full:
    case PrintForm::LargePrint:
        break;
    case PrintForm::ReviewInvitation:
        return false;
    case PrintForm::EasyRead:
        return isFor("person");
    case PrintForm::CoordinatorLetter:
        return isFor("person") || isFor("gp");
    case PrintForm::DischargeLetter:
        return (isFor("person") || isFor("gp")) && isLeaving(document);
    case PrintForm::ShortSheet:
        return isFor("person") && holds("domains");
    case PrintForm::CrisisCard:
    case PrintForm::CrisisPage:
        return holds("crisis_plan");
    case PrintForm::ReviewSummary:
        return holds("reviews");
    case PrintForm::Statutory:
        return holds("domains");
    }
    return true;
}

Sheet compose(const Json& document, const PrintFacts& facts, const i18n::Phrasebook& book, PrintForm form)
{
    Composer composer(document, facts, book);
    composer.sheet.form = form;
    switch (form) {
    case PrintForm::Full:
    case PrintForm::LargePrint:
        composeFull(composer);
        break;
    case PrintForm::EasyRead:
        composeEasyRead(composer);
        break;
    case PrintForm::CrisisCard:
        composeCrisisCard(composer);
        break;
    case PrintForm::CrisisPage:
        composeCrisisPage(composer);
        break;
    case PrintForm::ReviewSummary:
        composeReviewSummary(composer);
        break;
    case PrintForm::CoordinatorLetter:
        composeCoordinatorLetter(composer);
        break;
    case PrintForm::DischargeLetter:
        composeDischargeLetter(composer);
        break;
    case PrintForm::ShortSheet:
        composeShortSheet(composer);
        break;
    case PrintForm::ReviewInvitation:
        composeReviewInvitation(composer);
        break;
    case PrintForm::Statutory:
        return statutorySheet(document, facts, book, statutoryForm());
    }
    return std::move(composer.sheet);
}

} // namespace cyd::exchange
