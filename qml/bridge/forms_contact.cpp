#include "qml/bridge/forms_tables.h"

namespace cyd::bridge {

namespace {

using enum FieldKind;
using F = FieldSpec;

// Contact that was kept and missed, and treatment that was stopped (guidance of 2010, paragraphs 117 to 119;
// HASCAS action plan 2014, recommendation 4); and that somebody did what the clocks then ask for. One tap
// writes one down for today; the clocks of core/checker/clocks.h read it.
constexpr std::array kResults { "kept", "missed", "treatment_stopped", "looked_at" };
constexpr F kContact[] {
    F { "result", Choice }
        .called("print.label.contact_result")
        .as("contact_result")
        .of(kResults)
        .says(Say::Title),
    F { "on", Date }.startsToday().says(Say::Subtitle),
    F { "how", Line }.says(Say::Subtitle),
    F { "by", Person }.called("print.label.contact_by"),
    F { "note", Words },
};
constexpr F kLog[] {
    F { "care_coordination.contact_log", Items }
        .each(kContact, "form.add.contact")
        .by("result")
        .says(Say::Title),
};
constexpr SectionSpec kContacts[] { { "print.label.contact_log", "form.contact_log.help", kLog } };

constexpr FormSpec kForms[] {
    { "contact_log", "phone", "form.contact_log", "form.contact_log.lead", "form.group.arranged", kContacts },
};

} // namespace

std::span<const FormSpec> contactForms()
{
    return kForms;
}

} // namespace cyd::bridge
