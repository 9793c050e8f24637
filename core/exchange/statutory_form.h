//! The prescribed form of a care and treatment plan as data: its wording, its order, what of a plan fills it.
//! 2011 Regulations (S.I. 2011/2942 (W.318)), regulation 5 and Schedule 2.
#pragma once

#include "core/exchange/print_sheet.h"

#include <QByteArray>

#include <string>
#include <string_view>
#include <vector>

namespace cyd::exchange {

struct StatutoryEntry {
    enum class Is {
        Law, //!< the line above the title
        Title,
        Section, //!< a heading, and what stands under it
        Row, //!< a label beside what fills it
        Area, //!< an area of life: one or more of ours
        OtherArea, //!< whatever of the plan no area has
        Drawing, //!< ink, under its own label
        Label, //!< words inside an area, found by key
    };
    std::string key;
    Is is = Is::Row;
    Phrase words;
    Phrase aside; //!< small, under a heading
    std::vector<std::string> from; //!< places in the plan: "plan.made_on", "domains.accommodation"
    bool verbatim = false; //!< the words of the Schedule, compared with it, in both languages
    bool ours = false; //!< not of the form: never verbatim
    bool optional = false; //!< left out when there is nothing
    QString source;
};

struct StatutoryForm {
    std::vector<StatutoryEntry> entries; //!< in the order of the paper

    //! Empty when there is no such entry.
    [[nodiscard]] Phrase words(std::string_view key) const;
    //! Whether every word of the form is the Schedule's own; until then the paper says that it is not.
    [[nodiscard]] bool verbatim() const;
};

//! The form in `json` (statutory_form.json says how it is written); nothing when an entry is not whole, is
//! there twice, or is of a kind that this version does not know.
[[nodiscard]] std::optional<StatutoryForm> readStatutoryForm(const QByteArray& json);
//! The form that this program was built with, as it is written.
[[nodiscard]] QByteArray statutoryFormText();
//! The same, read once. That it cannot be read is our own mistake and ends the program.
[[nodiscard]] const StatutoryForm& statutoryForm();

//! A plan on that form.
[[nodiscard]] Sheet statutorySheet(
    const Json& document, const PrintFacts& facts, const i18n::Phrasebook& book, const StatutoryForm& form);

} // namespace cyd::exchange
