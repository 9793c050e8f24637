//! What is new in a plan since it was last sealed, for the person: in their words, and only of what their own
//! mode shows (guidance of 2010, ¶90 and ¶110).
#pragma once

#include "core/base/json.h"

#include <QDate>
#include <QVariantList>

namespace cyd::bridge {

class AnswerBook;
class Language;
class VersionsModel;

//! Both texts as the person may have them today.
struct MyNews {
    Json then, now; //!< null: nothing to compare with, or nothing has changed
    qint64 sealedMs = 0;

    [[nodiscard]] bool any() const { return then.is_object(); }
};

//! Against the newest sealed version whose seal holds and that was not taken back. It opens that version: for
//! whoever goes into the person's mode, and nobody before.
[[nodiscard]] MyNews newsOf(AnswerBook& book, const Language& language, const VersionsModel& versions);
//! As blocks (my_pages.h): one for each kind of change, with what it is about and what it was before.
[[nodiscard]] QVariantList newsBlocks(const MyNews& news, const Language& language);

} // namespace cyd::bridge
