// The prescribed form (2011 Regulations, Schedule 2): written from its data, entry by entry.
#include "core/exchange/print_statutory.h"

namespace cyd::exchange {
namespace {

using Is = StatutoryEntry::Is;

//! Rows that follow one another stand in one list.
class Writer {
public:
    Writer(Composer& c, const StatutoryForm& form)
        : m_c(c)
        , m_form(form)
    {
    }
    void write(const StatutoryEntry& entry)
    {
        if (entry.is != Is::Row)
            close();
        switch (entry.is) {
        case Is::Section:
            m_c.heading(2, entry.words, entry.aside);
            blocks(entry);
            break;
        case Is::Row:
            row(entry);
            break;
        case Is::Area:
            writeStatutoryArea(m_c, m_form, entry);
            break;
        case Is::OtherArea:
            writeOtherAreas(m_c, m_form, entry);
            break;
        case Is::Drawing:
            blocks(entry);
            break;
        case Is::Law:
        case Is::Title:
        case Is::Label:
            break;
        }
    }
    void close()
    {
        if (!m_rows.rows.empty())
            m_c.add(m_rows);
        m_rows.rows.clear();
    }

private:
    void row(const StatutoryEntry& entry)
    {
        Cell value;
        bool out = false;
        for (const auto& path : entry.from) {
            if (keptOut(m_c, path))
                out = true;
            else
                value += statutoryCell(m_c, path);
        }
        if (value.empty() && entry.optional)
            return;
        if (value.empty())
            value = out ? notInThisCopy(m_c) : m_c.notRecorded();
        m_rows.rows.emplace_back(entry.words, std::move(value));
    }
    void blocks(const StatutoryEntry& entry)
    {
        bool any = false, out = false;
        for (const auto& path : entry.from) {
            if (keptOut(m_c, path))
                out = true;
            else
                any = writeStatutoryBlock(m_c, entry, path) || any;
        }
        if (any || entry.from.empty() || entry.is == Is::Drawing)
            return;
        m_c.add(Paragraph { {}, out ? notInThisCopy(m_c) : m_c.notRecorded(), Voice::None });
    }

    Composer& m_c;
    const StatutoryForm& m_form;
    Facts m_rows;
};

//! Said in both languages on every print: the paper may be the only one that its reader ever sees.
Notice unconfirmed(const Composer& c)
{
    const auto words = c.say("print.form_unconfirmed");
    return { { { Said { words.cy, QStringLiteral("cy"), {} } },
                 { Said { words.en, QStringLiteral("en"), {} } } },
        false };
}

} // namespace

Sheet statutorySheet(
    const Json& document, const PrintFacts& facts, const i18n::Phrasebook& book, const StatutoryForm& form)
{
    Composer c(document, facts, book);
    c.sheet.form = PrintForm::Statutory;
    c.sheet.oneTongue = true;
    writeHeader(c, "print.document");
    Phrase law;
    for (const auto& entry : form.entries) {
        if (entry.is == Is::Title)
            c.sheet.name = entry.words;
        else if (entry.is == Is::Law)
            law = entry.words;
    }
    c.add(Title { law, c.sheet.name, c.sheet.person });
    if (!form.verbatim())
        c.add(unconfirmed(c));
    if (auto note = copyNote(c); !note.empty())
        c.add(Notice { std::move(note), false });
    writeConflicts(c,
        { "plan", "service_user", "care_coordination", "domains", "relapse_signature", "contingency_plan",
            "crisis_plan", "legal", "involvement" });
    Writer writer(c, form);
    for (const auto& entry : form.entries)
        writer.write(entry);
    writer.close();
    Cell last { { c.say("print.statutory.rest") } };
    if (c.hasTranslations())
        last.push_back({ c.say("print.translated") });
    if (c.in(c.plan, "fictional") == true)
        last.push_back({ c.say("print.fictional") });
    c.add(Notice { std::move(last), false });
    return std::move(c.sheet);
}

} // namespace cyd::exchange
