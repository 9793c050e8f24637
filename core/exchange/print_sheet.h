//! The printed plan as blocks in both languages, before it is a page or a PDF.
#pragma once

#include "core/exchange/print.h"

#include <array>
#include <optional>
#include <utility>
#include <variant>

namespace cyd::exchange {

//! The nine areas of life, in the order of the screen. The law (Measure s.18(1)(a)) has eight: it counts the
//! first two as one.
inline constexpr std::array kAreas { "medical_treatment", "psychological_and_other_treatment",
    "personal_care_physical_wellbeing", "accommodation", "work_occupation", "training_education",
    "finance_money", "social_cultural_spiritual", "parenting_caring" };

//! Our own words, in both languages.
struct Phrase {
    QString cy, en;
};
//! What somebody typed, in the language they typed it in; never translated by us.
struct Said {
    //! Somebody's translation, to stand beside the original.
    struct Beside {
        QString text;
        QString lang;
        Phrase note; //!< which language, and who checked it
        bool checked = false; //!< somebody did, and the words are the same still
    };
    QString text;
    QString lang; //!< cy, en or another code
    std::optional<Beside> beside;
};
//! A name or number: the same in every language.
struct Fact {
    QString text;
};

struct Piece {
    enum class Weight { Normal, Strong, Quiet };
    std::variant<Phrase, Said, Fact> what;
    Weight weight = Weight::Normal;
};
//! One paragraph a piece.
using Cell = std::vector<Piece>;
inline Cell& operator+=(Cell& cell, const Cell& more)
{
    cell.insert(cell.end(), more.begin(), more.end());
    return cell;
}

//! Whose voice a block is. Told apart by label, bar and quotation mark as well as by colour.
enum class Voice { None, Person, Team };

struct Title {
    Phrase law;
    Phrase name;
    QString person;
};
struct Heading {
    int level = 2;
    Phrase text;
    Phrase aside; //!< the law's number and words, small
    bool newPage = false;
};
struct Paragraph {
    Phrase label; //!< empty: none
    Cell body;
    Voice voice = Voice::None;
    bool keepWithNext = false; //!< what follows belongs to it
};
struct Facts {
    std::vector<std::pair<Phrase, Cell>> rows;
};
struct Bullets {
    Phrase label;
    std::vector<Cell> items;
    bool numbered = false;
    Voice voice = Voice::None;
};
//! Short lists beside each other.
struct Columns {
    std::vector<Bullets> lists;
};
//! Words beside a picture, a line each.
struct Idea {
    QString picture; //!< as print_picture.h has it
    Phrase alt; //!< what it shows
    Cell lines;
    Voice voice = Voice::None;
};
struct Table {
    struct Column {
        Phrase head;
        int share = 1; //!< of the width
    };
    Phrase caption;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; //!< the first cell of a row is its header
    bool grouped = false; //!< a row whose first cell is empty goes on under the header above it

    [[nodiscard]] bool goesOn(std::size_t row) const
    {
        return grouped && row < rows.size() && !rows[row].empty() && rows[row].front().empty();
    }
};
struct Notice {
    Cell body;
    bool urgent = false;
};
//! Where the blocks from here on stand on a page that is composed of columns (the crisis page); where blocks
//! stand one under the other it says nothing.
struct Region {
    enum class At { Across, Left, Right };
    At at = At::Across;
};
struct Ink {
    Phrase label;
    std::vector<std::vector<SignatureImage::Point>> strokes; //!< thousandths
    double aspect = 3;
};
using Block
    = std::variant<Title, Heading, Paragraph, Facts, Bullets, Columns, Idea, Table, Notice, Region, Ink>;

struct Sheet {
    PrintForm form = PrintForm::Full;
    //! In a print in one language, words typed in that language stand without their translation.
    //! A translation that somebody checked stands without a note; the end of the sheet says so.
    bool oneTongue = false;
    QString person; //!< as the header shows it
    Phrase name; //!< of the document
    Phrase identity; //!< born, NHS number
    Phrase edition; //!< version, state, date
    std::vector<Block> blocks;
};

//! What the form shows. Full and large print: every value of the document, once and in words; what this
//! version does not know stands at the end, verbatim.
[[nodiscard]] Sheet compose(
    const Json& document, const PrintFacts& facts, const i18n::Phrasebook& book, PrintForm form);

//! The sheet as toHtml and toPdf make it.
[[nodiscard]] QString pageOf(const Sheet& sheet, PrintLanguage language, const i18n::Phrasebook& book);
[[nodiscard]] Result<QByteArray> pdfOf(
    const Sheet& sheet, PrintLanguage language, const i18n::Phrasebook& book);

} // namespace cyd::exchange
