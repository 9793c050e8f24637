// Runs cases/tst_*.qml: what the controls promise.
#include "qml/theme/fonts.h"
#include "tests/qml/probe.h"

#include <QAccessible>
#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable()
    {
        cyd::theme::loadFonts().wait();
        QAccessible::setActive(true);
    }
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        m_language.attach(engine);
        qmlRegisterSingletonInstance("Cydgynllun.Probe", 1, 0, "Probe", &m_probe);
        qmlRegisterSingletonInstance("Cydgynllun.Probe", 1, 0, "Language", &m_language);
    }

private:
    cyd::stage::Language m_language;
    cyd::stage::Probe m_probe { &m_language };
};

QUICK_TEST_MAIN_WITH_SETUP(controls, Setup)

#include "test_controls.moc"
