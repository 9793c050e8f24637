// The tokens are the only source of colours and sizes, the catalogues of words.
#include "i18n/phrasebook.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <catch2/catch.hpp>

TEST_CASE("no QML file outside the theme names a colour or a size in pixels", "[qml]")
{
    const QRegularExpression colour(QStringLiteral("\"#[0-9A-Fa-f]{3,8}\"|[cC]olor: *\"(?!transparent\")"));
    const QRegularExpression size(
        QStringLiteral("\\b(x|y|width|height|\\w*Width|\\w*Height|\\w*[mM]argins?|spacing|\\w*[pP]adding|"
                       "radius|\\w*Size)\\s*:\\s*-?([2-9]|\\d{2,})"));
    int files = 0;
    QDirIterator it(
        QStringLiteral(CYD_QML_DIR), { QStringLiteral("*.qml") }, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const auto path = it.next();
        if (path.contains(QStringLiteral("/theme/")))
            continue;
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        ++files;
        int number = 0;
        for (const auto& raw : file.readAll().split('\n')) {
            const auto line = QString::fromUtf8(raw);
            INFO(path.toStdString() << ":" << ++number << ": " << line.toStdString());
            if (line.trimmed().startsWith(QStringLiteral("//")))
                continue;
            CHECK_FALSE(colour.match(line).hasMatch());
            CHECK_FALSE(size.match(line).hasMatch());
        }
    }
    CHECK(files > 30);
}

TEST_CASE("every text that QML names stands in both languages", "[qml]")
{
    const cyd::i18n::Phrasebook book;
    const QRegularExpression named(QStringLiteral("qsTrId\\(\"([^\"]+)\"\\)"));
    int texts = 0;
    QDirIterator it(
        QStringLiteral(CYD_QML_DIR), { QStringLiteral("*.qml") }, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const auto path = it.next();
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        for (auto found = named.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext(); ++texts) {
            const auto id = found.next().captured(1);
            INFO(path.toStdString() << ": " << id.toStdString());
            CHECK(book.has(cyd::i18n::Lang::En, id));
            CHECK(book.has(cyd::i18n::Lang::Cy, id));
        }
    }
    CHECK(texts > 30);
}
