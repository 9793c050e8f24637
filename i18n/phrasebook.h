//! Both catalogues open at once: any text by its id, in either language.
#pragma once

#include <QString>
#include <QTranslator>

namespace cyd::i18n {

enum class Lang { En, Cy };
//! "cy…" is Welsh; anything else English.
[[nodiscard]] Lang langOf(const QString& code);
[[nodiscard]] QString codeOf(Lang lang);

class Phrasebook {
public:
    //! Loads the built-in catalogues. A missing catalogue is our own mistake and ends the program.
    Phrasebook();
    //! The text of `id`; the id itself when there is none (a test finds those).
    [[nodiscard]] QString text(Lang lang, const char* id) const;
    [[nodiscard]] QString text(Lang lang, const QString& id) const
    {
        return text(lang, id.toUtf8().constData());
    }
    [[nodiscard]] bool has(Lang lang, const QString& id) const;
    [[nodiscard]] const QTranslator& translator(Lang lang) const { return lang == Lang::Cy ? m_cy : m_en; }

private:
    QTranslator m_en, m_cy;
};

//! "2 March 2026" / "2 Mawrth 2026"; an empty or impossible ISO date comes back as it is.
[[nodiscard]] QString longDate(Lang lang, const QString& isoDate);

} // namespace cyd::i18n
