#include "qml/bridge/screen_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QStack>

namespace cyd::bridge {

namespace {

//! An element as it is opened and closed on the screen; its content stays.
struct Rendering {
    const char* open;
    const char* close;
};

const QHash<QString, Rendering>& renderings()
{
    static const QHash<QString, Rendering> kRenderings {
        { QStringLiteral("table"), { "<div>", "</div>" } },
        { QStringLiteral("caption"), { "<h4>", "</h4>" } },
        { QStringLiteral("tr"), { "<div>", "</div><hr/>" } },
        { QStringLiteral("td"), { "<div>", "</div>" } },
        { QStringLiteral("th"), { "<div>", "</div>" } },
        { QStringLiteral("dl"), { "<div>", "</div>" } },
        { QStringLiteral("dt"), { "<p class=\"label\">", "</p>" } },
        { QStringLiteral("dd"), { "<div>", "</div>" } },
        { QStringLiteral("figcaption"), { "<p class=\"label\">", "</p>" } },
    };
    return kRenderings;
}

QString mainOf(const QString& page)
{
    const auto main = page.indexOf(QLatin1String("<main"));
    const auto begin = main < 0 ? 0 : page.indexOf(QLatin1Char('>'), main) + 1;
    const auto end = page.indexOf(QLatin1String("</main>"), begin);
    return page.mid(begin, end < 0 ? -1 : end - begin);
}

//! Of each: "/" when it closes, the name, the attributes.
QRegularExpressionMatchIterator tagsOf(const QString& text)
{
    static const QRegularExpression kTag(QStringLiteral("<(/?)([a-z][a-z0-9]*)([^>]*)>"));
    return kTag.globalMatch(text);
}

QStringList classesOf(const QRegularExpressionMatch& tag)
{
    static const QRegularExpression kClass(QStringLiteral("class=\"([^\"]*)\""));
    return kClass.match(tag.captured(3)).captured(1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

//! Nothing closes it.
bool isEmpty(const QRegularExpressionMatch& tag)
{
    static const QStringList kEmpty { QStringLiteral("br"), QStringLiteral("hr"), QStringLiteral("path") };
    return kEmpty.contains(tag.captured(2)) || tag.captured(3).endsWith(QLatin1Char('/'));
}

bool keptAsItIs(const QString& name)
{
    static const QStringList kKept { QStringLiteral("p"), QStringLiteral("h1"), QStringLiteral("h2"),
        QStringLiteral("h3"), QStringLiteral("h4"), QStringLiteral("ul"), QStringLiteral("ol"),
        QStringLiteral("li"), QStringLiteral("div"), QStringLiteral("span"), QStringLiteral("br") };
    return kKept.contains(name);
}

bool leftOut(const QString& name, const QStringList& classes)
{
    return name == QLatin1String("thead") || name == QLatin1String("svg")
        || classes.contains(QStringLiteral("unseen")) || classes.contains(QStringLiteral("twin"));
}

Rendering renderingOf(const QString& name, const QStringList& classes, QByteArray& own)
{
    if (name == QLatin1String("div") && classes.contains(QStringLiteral("voice")))
        return classes.contains(QStringLiteral("person"))
            ? Rendering { "<table class=\"person\" width=\"100%\" cellpadding=\"8\"><tr><td>",
                  "</td></tr></table>" }
            : Rendering { "<table class=\"team\" width=\"100%\" cellpadding=\"8\"><tr><td>",
                  "</td></tr></table>" };
    if (classes.contains(QStringLiteral("col")))
        return { "<p class=\"note\">", "</p>" };
    if (const auto found = renderings().constFind(name); found != renderings().constEnd())
        return *found;
    if (!keptAsItIs(name))
        return { "", "" };
    own = '<' + name.toUtf8()
        + (classes.isEmpty() ? QByteArray() : " class=\"" + classes.join(' ').toUtf8() + '"') + '>';
    return { own.constData(), nullptr };
}

} // namespace

QString forScreen(const QString& page)
{

    const auto text = mainOf(page);

    QString screen;
    QStack<QPair<QString, QByteArray>> open; // element, and what closes it
    qsizetype last = 0, skipFrom = -1; // depth below which everything is left out
    for (auto tags = tagsOf(text); tags.hasNext();) {
        const auto tag = tags.next();
        if (skipFrom < 0)
            screen += QStringView(text).mid(last, tag.capturedStart() - last);
        last = tag.capturedEnd();
        const auto name = tag.captured(2);
        if (tag.captured(1).isEmpty()) {
            const auto classes = classesOf(tag);
            if (skipFrom < 0 && leftOut(name, classes))
                skipFrom = open.size();
            QByteArray own;
            const auto rendering = renderingOf(name, classes, own);
            if (skipFrom < 0)
                screen += QString::fromUtf8(rendering.open);
            if (!isEmpty(tag))
                open.push(
                    { name, rendering.close ? QByteArray(rendering.close) : "</" + name.toUtf8() + '>' });
        } else {
            while (!open.isEmpty()) {
                const auto top = open.pop();
                if (skipFrom < 0)
                    screen += QString::fromUtf8(top.second);
                else if (open.size() == skipFrom)
                    skipFrom = -1;
                if (top.first == name)
                    break;
            }
        }
    }
    if (skipFrom < 0)
        screen += QStringView(text).mid(last);
    return screen;
}

QVariantList forVoice(const QString& page, const QString& lang)
{
    static const QRegularExpression kLang(QStringLiteral("\\blang=\"([^\"]*)\""));
    static const QStringList kInside { QStringLiteral("span"), QStringLiteral("bdi"), QStringLiteral("b"),
        QStringLiteral("strong"), QStringLiteral("em"), QStringLiteral("i"), QStringLiteral("a") };

    const auto text = mainOf(page);

    struct Element {
        QString name, lang;
        bool skipped = false;
    };
    QVariantList spoken;
    QStack<Element> open;
    open.push({ {}, lang, false });
    QString said, tongue = lang;
    const auto finish = [&] {
        if (const auto words = said.simplified(); !words.isEmpty())
            spoken.append(
                QVariantMap { { QStringLiteral("text"), words }, { QStringLiteral("lang"), tongue } });
        said.clear();
    };
    const auto say = [&](const QString& raw) {
        if (open.top().skipped || raw.trimmed().isEmpty()) {
            said += open.top().skipped ? QString() : QStringLiteral(" ");
            return;
        }
        if (open.top().lang != tongue)
            finish();
        tongue = open.top().lang;
        auto words = raw;
        for (const auto& [entity, sign] : { std::pair { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" },
                 { "&#39;", "'" }, { "&nbsp;", " " }, { "&amp;", "&" } })
            words.replace(QLatin1String(entity), QLatin1String(sign));
        said += words;
    };
    qsizetype last = 0;
    for (auto tags = tagsOf(text); tags.hasNext();) {
        const auto tag = tags.next();
        say(text.mid(last, tag.capturedStart() - last));
        last = tag.capturedEnd();
        const auto name = tag.captured(2);
        if (!kInside.contains(name))
            finish();
        if (tag.captured(1).isEmpty()) {
            if (isEmpty(tag))
                continue;
            const auto classes = classesOf(tag);
            const auto own = kLang.match(tag.captured(3)).captured(1).left(2);
            open.push({ name, own.isEmpty() ? open.top().lang : own,
                open.top().skipped || leftOut(name, classes) });
        } else {
            while (open.size() > 1 && open.pop().name != name) { }
        }
    }
    say(text.mid(last));
    finish();
    return spoken;
}

} // namespace cyd::bridge
