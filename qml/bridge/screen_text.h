//! A printed page as one column of text that a screen can draw at any width and text size.
#pragma once

#include <QString>
#include <QVariantList>

namespace cyd::bridge {

//! What `page` (from exchange::toHtml) says, all of it and in its order, in the HTML that QTextDocument
//! knows: tables become blocks with each column's name before its words, the person's and the team's own
//! words become tables of the class `person` or `team`. Left out: contents, styles, drawn ink, and what only
//! a screen reader of a browser needs. The page that looks so is PlanText.
[[nodiscard]] QString forScreen(const QString& page);

//! What `page` says, paragraph by paragraph, to read aloud: a list of { text, lang }, each in the language
//! that it is written in. Left out is what forScreen() leaves out.
[[nodiscard]] QVariantList forVoice(const QString& page, const QString& lang);

} // namespace cyd::bridge
