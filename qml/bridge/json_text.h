//! Reads plan JSON as Qt values; whatever is absent, null or of another kind reads as empty.
#pragma once

#include "core/base/json.h"

#include <QDate>
#include <QString>

namespace cyd::bridge {

//! The member at a dotted path below `object`, by member names and positions only; nullptr when there is
//! none.
[[nodiscard]] const Json* memberAt(const Json* object, std::string_view path);
[[nodiscard]] QString textOf(const Json* value);
[[nodiscard]] QString textAt(const Json& object, std::string_view path);
[[nodiscard]] bool flagAt(const Json& object, std::string_view path);
//! The list at a path; an empty one when there is none.
[[nodiscard]] const Json& listAt(const Json& object, std::string_view path);
[[nodiscard]] QDate dateAt(const Json& object, std::string_view path);
//! NFC, as every text goes into a plan.
[[nodiscard]] std::string toPlan(const QString& text);
[[nodiscard]] inline QString fromPlan(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
//! "Nerys Fflur Caradog-Wyn" → "CARADOG-WYN, Nerys Fflur".
[[nodiscard]] QString surnameFirst(const QString& name);
//! "9990007004" → "999 000 7004"; anything that is not ten digits comes back as it is.
[[nodiscard]] QString spacedNhsNumber(const QString& number);
//! The name of a person in a plan document; empty when nobody has that id.
[[nodiscard]] QString personName(const Json& document, const QString& personId);
//! Their telephone number; empty when the plan has none.
[[nodiscard]] QString personPhone(const Json& document, const QString& personId);
//! Whether the provider determined the plan (Measure 2010, section 18(3)): nobody agreed to it, and
//! `agreed_on` is the day of that.
[[nodiscard]] bool isDetermined(const Json& document);
//! Who the care coordinator is, by person_id: whom the register names, else whom the plan does.
[[nodiscard]] QString coordinatorOf(const Json& document);
//! The entry of whoever stands in for the coordinator on a day (care_coordination.temporary_cover); nullptr:
//! nobody does.
[[nodiscard]] const Json* temporaryCover(const Json& document, QDate today);

} // namespace cyd::bridge
