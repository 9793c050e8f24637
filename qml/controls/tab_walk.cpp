#include "qml/controls/tab_walk.h"

#include "qml/controls/arrangement.h"
#include "qml/controls/inspection.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickWindow>

#include <algorithm>

namespace cyd::controls {

namespace {

constexpr qsizetype kMostStops = 1000;
constexpr qreal kSlack = 1; //!< rounding, in logical pixels

QQuickItem* press(QQuickWindow& window, Qt::Key key)
{
    for (const auto type : { QEvent::KeyPress, QEvent::KeyRelease }) {
        QKeyEvent event(type, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
    return window.activeFocusItem();
}

QRectF boxIn(QQuickItem* item, QQuickItem* place)
{
    return item->mapRectToItem(place, { 0, 0, item->width(), item->height() });
}

//! Where `stop` is found from outside: a part that scrolls stands where its window on it stands.
QRectF outerBox(QQuickItem* stop, const QQuickItem* unit, QQuickItem* place)
{
    auto* outer = stop;
    for (auto* up = stop; up != unit; up = up->parentItem())
        if (up->parentItem()->inherits("QQuickFlickable"))
            outer = up->parentItem();
    return boxIn(outer, place);
}

//! The last item that both stand in, and what of it each stands in.
struct Meeting {
    QQuickItem *place, *first, *second;
};

Meeting meetingOf(QQuickItem* first, QQuickItem* second)
{
    QList<QQuickItem*> way;
    for (auto* up = first; up; up = up->parentItem())
        way.append(up);
    auto* child = second;
    for (auto* up = second; up; child = up, up = up->parentItem()) {
        const auto at = way.indexOf(up);
        if (at >= 0)
            return { up, at > 0 ? way[at - 1] : first, child };
    }
    return { nullptr, first, second };
}

bool standsBefore(const QRectF& one, const QRectF& other)
{
    if (one.bottom() <= other.top() + kSlack)
        return true;
    const auto shared = std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top());
    return one.right() <= other.left() + kSlack && shared > std::min(one.height(), other.height()) / 2;
}

//! Whether somebody who reads from the top left comes to the second before the first.
bool isOutOfOrder(QQuickItem* first, QQuickItem* second, const QList<QQuickItem*>& stops)
{
    const auto [place, one, other] = meetingOf(first, second);
    if (!place)
        return false;
    if (one == place || other == place) // one stands in the other
        return false;
    // What stands in an arrangement has a place of its own, larger than the controls in it.
    const bool arranged = qobject_cast<Arrangement*>(place);
    QRectF before = arranged ? boxIn(one, place) : QRectF(),
           after = arranged ? boxIn(other, place) : QRectF();
    for (auto* stop : stops) {
        if (stop == one || one->isAncestorOf(stop))
            before |= outerBox(stop, one, place);
        else if (stop == other || other->isAncestorOf(stop))
            after |= outerBox(stop, other, place);
    }
    if (before.intersects(after)) {
        before = outerBox(first, one, place);
        after = outerBox(second, other, place);
    }
    return standsBefore(after, before);
}

//! Whether all of it is in sight; of what is higher than the part that it scrolls in, something.
bool isInSight(QQuickItem* item, QQuickWindow& window)
{
    auto* root = window.contentItem();
    const auto box = boxIn(item, root);
    QRectF view(0, 0, window.width(), window.height());
    bool scrolls = false;
    for (auto* up = item->parentItem(); up; up = up->parentItem())
        if (up->clip()) {
            view &= boxIn(up, root);
            scrolls = scrolls || up->inherits("QQuickFlickable");
        }
    const auto seen = box & view;
    const bool tooTall = scrolls && box.height() > view.height();
    return !seen.isEmpty() && seen.width() >= box.width() - kSlack
        && (tooTall || seen.height() >= box.height() - kSlack);
}

//! The sheet or question that lies over everything else and keeps the focus; nullptr: none is open.
QQuickItem* modalIn(QQuickWindow& window)
{
    QQuickItem* top = nullptr;
    for (auto* layer : window.contentItem()->childItems())
        if (layer->inherits("QQuickOverlay"))
            for (auto* over : layer->childItems())
                if (over->inherits("QQuickPopupItem") && over->isVisible()
                    && over->parent()->property("modal").toBool() && (!top || over->z() >= top->z()))
                    top = over;
    return top;
}

} // namespace

QStringList tabFaults(QQuickWindow& window)
{
    auto* const before = window.activeFocusItem();
    auto* const modal = modalIn(window);
    auto* const root = modal ? modal : window.contentItem();
    if (modal && (!before || (before != modal && !modal->isAncestorOf(before))))
        return { QStringLiteral("what lies over the page does not have the focus") };
    auto* start = root->nextItemInFocusChain(true);
    if (!start || start == root)
        return { QStringLiteral("Tab stops nowhere") };
    start->forceActiveFocus(Qt::TabFocusReason);

    QStringList faults;
    QList<QQuickItem*> stops;
    for (auto* stop = window.activeFocusItem(); stop && !stops.contains(stop) && stops.size() < kMostStops;
         stop = press(window, Qt::Key_Tab)) {
        auto* face = accessibleFace(stop);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            faults.append(QStringLiteral("Tab stops at what has no name: ") + describe(stop, root));
        if (!isInSight(stop, window))
            faults.append(QStringLiteral("Tab stops out of sight: ") + describe(stop, root));
        stops.append(stop);
    }
    const auto* last = stops.isEmpty() ? nullptr : stops.last();
    if (!last || window.activeFocusItem() != stops.first())
        faults.append(QStringLiteral("Tab does not come round, and is held at: ")
            + (last ? describe(stops.last(), root) : QStringLiteral("nothing")));
    for (auto* target : targets(root))
        if (target->isEnabled() && target->activeFocusOnTab() && !stops.contains(target))
            faults.append(QStringLiteral("Tab never comes to: ") + describe(target, root));
    for (qsizetype i = 1; i < stops.size(); ++i)
        if (isOutOfOrder(stops[i - 1], stops[i], stops))
            faults.append(QStringLiteral("Tab comes to %1 and then to what stands before it: %2")
                              .arg(describe(stops[i - 1], root), describe(stops[i], root)));
    if (faults.isEmpty())
        for (qsizetype i = stops.size() - 1; i >= 0; --i) {
            auto* stop = press(window, Qt::Key_Backtab);
            if (stop == stops[i])
                continue;
            faults.append(QStringLiteral("Shift+Tab does not lead back to: ") + describe(stops[i], root));
            break;
        }
    if (before)
        before->forceActiveFocus(Qt::OtherFocusReason);
    return faults;
}

} // namespace cyd::controls
