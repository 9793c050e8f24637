//! What the pages of the person's mode say that are no area of life: what is new, about me, if things go
//! wrong, needs that are not met, who gets a copy. Each is a list of blocks, drawn by MyBlock and read aloud
//! from the same list:
//!
//! | of a block    | what                                                                        |
//! |---------------|-----------------------------------------------------------------------------|
//! | label, icon   | its heading                                                                 |
//! | person        | these are their own words                                                   |
//! | items         | a list of { label, answer (Answer, or null), text, number, lang (of text)    |
//! |               | where it is not the screen's) }                                             |
#pragma once

#include "core/base/json.h"

#include <QString>
#include <QStringList>
#include <QVariantList>

namespace cyd::bridge {

class AnswerBook;
class ContactsModel;
class Language;

//! One page of the person's mode.
struct MyPage {
    enum Kind { Hello, News, About, Area, Well, Unmet, Copies, End };
    Kind kind = Hello;
    QString area; //!< of an Area: its key
    QStringList parts; //!< what of it the person may have: top-level parts of the plan, or keys of areas

    //! "hello", "about", "area:finance_money" …: the page, whatever pages are before it.
    [[nodiscard]] QString name() const;
    //! The part of the plan that words about the page are about, as `comments` and `involvement.parts` spell
    //! it.
    [[nodiscard]] QString about() const;
};

//! The pages of a plan, in their order. `shown`: the plan as the person may have it (exchange::documentFor);
//! `news`: something in it is new to them.
[[nodiscard]] QList<MyPage> myPages(const Json& shown, bool news = false);
//! The whole of "if things go wrong", whatever of it is in the person's copy: help is never withheld.
[[nodiscard]] MyPage helpPage();
//! What a page says; nothing for one that is an area, or the first or the last.
[[nodiscard]] QVariantList myBlocks(
    const MyPage& page, AnswerBook& book, const Language& language, const ContactsModel& contacts);

} // namespace cyd::bridge
