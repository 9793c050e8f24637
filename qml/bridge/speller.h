//! Spelling in the language of a text: asked on the screen's side, answered by a thread of its own, where the
//! dictionaries are read when the first word is asked about. What it was asked is forgotten at lock. Nothing
//! is ever corrected by itself, nothing asked leaves the process or is logged.
//!
//! | member       | what                                                                              |
//! |--------------|-----------------------------------------------------------------------------------|
//! | active       | words are to be marked now: the switch is on, and the tablet is the worker's       |
//! | missingWords | which language's spelling this device cannot check, and why, in words; "" if none  |
//! | ownWords     | added by people on this device, in their order; empty while locked                 |
//! | addOwn(word), removeOwn(word) | each durable, sealed in the vault                                |
#pragma once

#include "qml/bridge/dictionary.h"
#include "qml/bridge/spell_words.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QThread>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace cyd::bridge {

class Language;
class Session;
class SettingsStore;

class Speller : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the app")
    Q_PROPERTY(bool active READ active NOTIFY changed FINAL)
    Q_PROPERTY(QString missingWords READ missingWords NOTIFY wordsChanged FINAL)
    Q_PROPERTY(QStringList ownWords READ ownWords NOTIFY changed FINAL)

public:
    //! The names of the people in the open plan: asked for when a text is checked.
    using Names = std::function<QStringList()>;
    static constexpr int kMostSuggestions = 5;

    //! `folders`: where dictionaries are looked for; see findDictionary().
    Speller(Session& session, const Language& language, const SettingsStore& settings, Names names,
        QStringList folders = {}, QObject* parent = nullptr);
    ~Speller() override;

    [[nodiscard]] bool active() const;
    //! In the person's hands no word of theirs is marked.
    void setHandedOver(bool handedOver);
    [[nodiscard]] QString missingWords() const;
    [[nodiscard]] QStringList ownWords() const { return m_ownWords; }
    Q_INVOKABLE void addOwn(const QString& word);
    Q_INVOKABLE void removeOwn(const QString& word);

    //! Of these words of one text, those that nobody knows, as places in `words`. Words that have not been
    //! asked about yet are not among them: learnt() follows.
    [[nodiscard]] std::vector<std::size_t> unknown(const std::vector<SpellWord>& words, const QString& lang);
    //! What a word may have been meant to be: suggested() follows, at most kMostSuggestions.
    void suggest(const QString& word, const QString& lang);
    //! The people of the open plan may have changed.
    void forgetNames();

Q_SIGNALS:
    void changed();
    void wordsChanged();
    //! Words of that language have been looked up.
    void learnt(const QString& lang);
    void suggested(const QString& word, const QString& lang, const QStringList& words);

private:
    class Reader;
    Reader& reader();
    void forget();
    void readOwn();
    void saveOwn(const QStringList& words);
    void noteUnreadable(const QString& lang);

    Session& m_session;
    const Language& m_language;
    const SettingsStore& m_settings;
    Names m_names;
    QStringList m_folders;
    QThread m_thread;
    Reader* m_reader = nullptr; //!< lives on m_thread, and goes with it
    bool m_handedOver = false;
    std::optional<QSet<QString>> m_nameWords;
    QStringList m_ownWords;
    QSet<QString> m_own;
    QHash<QString, QHash<QString, bool>> m_known; //!< by language, then word
    QHash<QString, QSet<QString>> m_asked;
    QSet<QString> m_unreadable; //!< languages whose files are here and cannot be read
    int m_round = 0; //!< what was asked before a lock is not remembered after it
};

} // namespace cyd::bridge
