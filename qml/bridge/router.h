//! Which screen is open, and the way back.
//!
//! | member         | what                                                                  |
//! |----------------|-----------------------------------------------------------------------|
//! | screen         | name of the open screen: "overview"                                    |
//! | inPlan         | it shows one person's plan: banner, rail and bottom bar belong to it    |
//! | canGoBack      |                                                                       |
//! | section        | which item of the plan's rail it belongs to                            |
//! | open(name)     | goes there; the same screen again does nothing                          |
//! | switchTo(name) | the plan's rail and bottom bar: goes there, back leads to the overview   |
//! | back()         |                                                                       |
//! | pushed(page), popped(), replaced(page) | for the shell's StackView: pages keep their place |
#pragma once

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <span>

namespace cyd::bridge {

//! One screen of the app, by the name that `--open` takes.
struct Screen {
    const char* name;
    const char* page; //!< QML file in Cydgynllun.Pages
    enum Needs { Nothing, Unlocked, Plan } needs;
};

class Router : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(QString screen READ screen NOTIFY changed FINAL)
    Q_PROPERTY(QUrl page READ page NOTIFY changed FINAL)
    Q_PROPERTY(bool inPlan READ inPlan NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)

public:
    explicit Router(QObject* parent = nullptr);

    [[nodiscard]] static std::span<const Screen> screens();
    //! nullptr: there is no such screen.
    [[nodiscard]] static const Screen* find(const QString& name);

    [[nodiscard]] QString screen() const { return m_stack.isEmpty() ? QString() : m_stack.last(); }
    [[nodiscard]] const QStringList& stack() const { return m_stack; }
    [[nodiscard]] QUrl page() const;
    [[nodiscard]] bool inPlan() const;
    [[nodiscard]] bool canGoBack() const { return m_stack.size() > 1; }

    Q_INVOKABLE void open(const QString& name);
    Q_INVOKABLE void switchTo(const QString& name);
    Q_INVOKABLE void back();
    //! While held, only reset() changes the screen: nothing on it leads anywhere else.
    void hold(bool held) { m_held = held; }
    //! Forgets the way back: after unlocking, locking, choosing a language.
    void reset(const QStringList& stack);

Q_SIGNALS:
    void changed();
    void pushed(const QUrl& page);
    void popped();
    void replaced(const QList<QUrl>& pages);
    //! Before any change of screen: what was typed becomes an edit.
    void leaving();

private:
    [[nodiscard]] static QUrl pageOf(const QString& name);
    QStringList m_stack;
    bool m_held = false;
};

} // namespace cyd::bridge
