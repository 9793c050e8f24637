//! The font of the printed plan, and which characters this device can draw at all.
#pragma once

#include "core/base/result.h"

#include <QFont>
#include <QHash>
#include <QRawFont>
#include <QString>

namespace cyd::exchange {

inline constexpr const char* kPrintFont = "Noto Sans";

//! Makes sure of Noto Sans: the app's own, or the system's. Fault NotFound "print.font".
[[nodiscard]] Done findPrintFont();

//! Writes what no font on this device can draw as its number, so that nothing is printed as a box.
class Glyphs {
public:
    Glyphs();
    [[nodiscard]] QString printable(const QString& text);
    [[nodiscard]] bool someMissing() const { return m_missing; }

private:
    [[nodiscard]] bool has(char32_t code);

    QFont m_font;
    QRawFont m_raw;
    QHash<char32_t, bool> m_known;
    bool m_missing = false;
};

} // namespace cyd::exchange
