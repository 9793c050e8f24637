#include "qml/bridge/json_text.h"

#include <algorithm>

#include <charconv>

namespace cyd::bridge {

const Json* memberAt(const Json* object, std::string_view path)
{
    while (object && !path.empty()) {
        const auto dot = path.find('.');
        const auto name = path.substr(0, dot);
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
        if (object->is_array()) {
            std::size_t index = 0;
            const auto read = std::from_chars(name.data(), name.data() + name.size(), index);
            object = read.ptr == name.data() + name.size() && index < object->size() ? &(*object)[index]
                                                                                     : nullptr;
        } else if (object->is_object()) {
            const auto found = object->find(std::string(name));
            object = found == object->end() ? nullptr : &*found;
        } else {
            object = nullptr;
        }
    }
    return object;
}

QString textOf(const Json* value)
{
    return value && value->is_string() ? fromPlan(value->get_ref<const std::string&>()) : QString();
}

QString textAt(const Json& object, std::string_view path)
{
    return textOf(memberAt(&object, path));
}

bool flagAt(const Json& object, std::string_view path)
{
    const auto* value = memberAt(&object, path);
    return value && value->is_boolean() && value->get<bool>();
}

const Json& listAt(const Json& object, std::string_view path)
{
    static const Json kNone = Json::array();
    const auto* value = memberAt(&object, path);
    return value && value->is_array() ? *value : kNone;
}

QDate dateAt(const Json& object, std::string_view path)
{
    return QDate::fromString(textAt(object, path), Qt::ISODate);
}

std::string toPlan(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).toStdString();
}

QString surnameFirst(const QString& name)
{
    const auto trimmed = name.trimmed();
    const auto space = trimmed.lastIndexOf(QLatin1Char(' '));
    if (space < 0)
        return trimmed.toUpper();
    return trimmed.mid(space + 1).toUpper() + QStringLiteral(", ") + trimmed.left(space).trimmed();
}

QString spacedNhsNumber(const QString& number)
{
    if (number.size() != 10)
        return number;
    return number.left(3) + QLatin1Char(' ') + number.mid(3, 3) + QLatin1Char(' ') + number.mid(6);
}

QString personName(const Json& document, const QString& personId)
{
    if (personId.isEmpty())
        return {};
    const auto self = textAt(document, "service_user.person_id");
    if (personId == (self.isEmpty() ? QStringLiteral("su") : self))
        return textAt(document, "service_user.name");
    for (const auto& person : listAt(document, "people"))
        if (textAt(person, "person_id") == personId)
            return textAt(person, "name");
    return {};
}

QString personPhone(const Json& document, const QString& personId)
{
    for (const auto& person : listAt(document, "people"))
        if (!personId.isEmpty() && textAt(person, "person_id") == personId)
            return textAt(person, "phone").trimmed();
    return {};
}

bool isDetermined(const Json& document)
{
    return textAt(document, "plan.status") == QLatin1String("determined_by_provider");
}

QString coordinatorOf(const Json& document)
{
    const auto id = textAt(document, "care_coordination.current.person_id");
    return id.isEmpty() ? textAt(document, "care_coordination.named_on_plan") : id;
}

const Json* temporaryCover(const Json& document, QDate today)
{
    const auto stands = [today](const Json& one) {
        const auto from = dateAt(one, "from"), to = dateAt(one, "to");
        return !textAt(one, "person_id").isEmpty() && (!from.isValid() || from <= today)
            && (!to.isValid() || today <= to);
    };
    const auto* cover = memberAt(&document, "care_coordination.temporary_cover");
    if (!cover || !cover->is_array())
        return cover && stands(*cover) ? cover : nullptr;
    const auto found = std::ranges::find_if(*cover, stands);
    return found == cover->end() ? nullptr : &*found;
}

} // namespace cyd::bridge
