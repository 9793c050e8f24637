//! A plan with its forms open.
#pragma once

#include "qml/bridge/form.h"
#include "tests/qml/bridge/world.h"

namespace cyd::test {

//! The field of a form at a path, opened through items as somebody would.
inline bridge::FormField* fieldIn(const QList<QObject*>& fields, const QString& path)
{
    for (auto* object : fields) {
        auto* field = static_cast<bridge::FormField*>(object);
        if (field->path() == path)
            return field;
        if (!field->items() || !path.startsWith(field->path() + QLatin1Char('.')))
            continue;
        for (int row = 0; row < field->items()->count(); ++row) {
            auto* item
                = field->items()->index(row).data(bridge::FormItemsModel::Item).value<bridge::FormItem*>();
            if (auto* found = fieldIn(item->fields(), path))
                return found;
        }
    }
    return nullptr;
}

inline bridge::FormField* fieldIn(bridge::Form* form, const char* path)
{
    for (auto* object : form->sections())
        if (auto* found = fieldIn(static_cast<bridge::FormSection*>(object)->fields(), QLatin1String(path)))
            return found;
    return nullptr;
}

struct FormWorld : World {
    using World::World;
    [[nodiscard]] bridge::FormField& field(const char* screen, const char* path)
    {
        auto* form = plan.forms()->form(QLatin1String(screen));
        REQUIRE(form);
        form->reveal();
        // An item without an id of its own goes by the name that stays with it.
        auto* found = fieldIn(form, (*vault().plan(id))->steadyPath(path).c_str());
        INFO(path);
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] const Json* at(const char* path) { return (*vault().plan(id))->at(path); }
};

} // namespace cyd::test
