// cyd-gallery: every control in its states, and the mock-ups' screens built of them; to look at and to
// photograph.
#include "qml/theme/fonts.h"
#include "tests/qml/stage.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickView>
#include <QTimer>

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions(
        { { "page", "buttons, fields, choices, states, week, sheet, confirm, overview, editor, sign", "name",
              "overview" },
            { "shot", "Save a picture and end", "file" }, { "lang", "cy or en", "code", "en" },
            { "size", "Window size", "WxH", "1280x800" }, { "text-scale", "0.9 to 2.0", "factor", "1.0" },
            { "theme", "light or dark", "name", "light" }, { "tint", "Reading tint", "name", "none" },
            { "person", "The person's mode" }, { "spaced", "Wider spacing of text" },
            { "scroll", "Scroll down by", "px", "0" } });
    options.process(app);
    cyd::theme::loadFonts().wait();

    cyd::stage::Language language;
    QQuickView view;
    language.attach(view.engine());
    language.set(options.value("lang"));
    const auto size = options.value("size").split('x');
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setInitialProperties({ { "language", QVariant::fromValue<QObject*>(&language) },
        { "page", options.value("page") }, { "textScale", options.value("text-scale").toDouble() },
        { "dark", options.value("theme") == "dark" }, { "tint", options.value("tint") },
        { "person", options.isSet("person") }, { "spaced", options.isSet("spaced") },
        { "scrollBy", options.value("scroll").toDouble() } });
    view.resize(size.value(0).toInt(), size.value(1).toInt());
    view.setSource(QUrl("qrc:/gallery/Gallery.qml"));
    if (view.status() != QQuickView::Ready)
        return 1;
    view.show();
    if (options.isSet("shot"))
        QTimer::singleShot(
            400, &view, [&] { app.exit(view.grabWindow().save(options.value("shot")) ? 0 : 1); });
    return app.exec();
}
