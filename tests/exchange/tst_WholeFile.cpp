// SPDX-License-Identifier: MIT
#include "exchange/WholeFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using Readers = WholeFile::Readers;

namespace {

constexpr auto ownerOnly
    = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class WholeFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesEveryByte_data();
    void writesEveryByte();
    void takesThePlaceOfAnOlderFile();
    void isForItsOwnerOnlyWhereAsked_data();
    void isForItsOwnerOnlyWhereAsked();
    void isAsReadableAsOtherFilesElse();
    void keepsWhoCouldReadTheOlderFile();
    void writesWhereALinkPoints();
    void saysWhyItFailed_data();
    void saysWhyItFailed();

private:
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void WholeFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"recipients.csv"_s);
}

void WholeFileTest::writesEveryByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a line") << "Jane,+254712345678\r\n"_ba;
    QTest::newRow("zero bytes") << QByteArray(1'000, '\0');
    QTest::newRow("five mebibytes") << QByteArray(5 << 20, 'x');
}

void WholeFileTest::writesEveryByte()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(WholeFile::write(m_path, bytes, Readers::AsUsual));
    QVERIFY(QFile::exists(m_path));
    QCOMPARE(contentsOf(m_path), bytes);
    QCOMPARE(files(), QStringList{ u"recipients.csv"_s });
}

void WholeFileTest::takesThePlaceOfAnOlderFile()
{
    put(m_path, QByteArray(1'000, 'o'));
    QVERIFY(WholeFile::write(m_path, "new", Readers::AsUsual));
    QCOMPARE(contentsOf(m_path), "new"_ba);
    QCOMPARE(files(), QStringList{ u"recipients.csv"_s });
}

void WholeFileTest::isForItsOwnerOnlyWhereAsked_data()
{
    QTest::addColumn<bool>("older");
    QTest::newRow("a new file") << false;
    QTest::newRow("an older file that all could read") << true;
}

void WholeFileTest::isForItsOwnerOnlyWhereAsked()
{
    QFETCH(const bool, older);
    if (older) {
        put(m_path, "old");
        QVERIFY(QFile::setPermissions(m_path, ownerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther));
    }
    QVERIFY(WholeFile::write(m_path, "sealed", Readers::Owner));
    QCOMPARE(QFileInfo(m_path).permissions(), ownerOnly);
}

void WholeFileTest::isAsReadableAsOtherFilesElse()
{
    const QString other = m_folder->filePath(u"other"_s);
    put(other, "other");
    QVERIFY(WholeFile::write(m_path, "table", Readers::AsUsual));
    QCOMPARE(QFileInfo(m_path).permissions(), QFileInfo(other).permissions());
}

void WholeFileTest::keepsWhoCouldReadTheOlderFile()
{
    put(m_path, "old");
    const auto permissions = ownerOnly | QFileDevice::ReadGroup;
    QVERIFY(QFile::setPermissions(m_path, permissions));
    QVERIFY(WholeFile::write(m_path, "new", Readers::AsUsual));
    QCOMPARE(QFileInfo(m_path).permissions(), permissions);
}

void WholeFileTest::writesWhereALinkPoints()
{
    const QString target = m_folder->filePath(u"target"_s);
    put(target, "old");
    QVERIFY(QFile::link(target, m_path));
    QVERIFY(WholeFile::write(m_path, "new", Readers::AsUsual));
    QVERIFY(QFileInfo(m_path).isSymLink());
    QCOMPARE(contentsOf(target), "new"_ba);
}

void WholeFileTest::saysWhyItFailed_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no such folder") << u"nowhere/recipients.csv"_s;
    QTest::newRow("a file where the folder should be") << u"file/recipients.csv"_s;
    QTest::newRow("a folder of that name") << u"folder"_s;
    QTest::newRow("a name that is too long") << QString(300, u'x');
}

void WholeFileTest::saysWhyItFailed()
{
    QFETCH(const QString, name);
    put(m_folder->filePath(u"file"_s), "old");
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const auto written = WholeFile::write(m_folder->filePath(name), "new", Readers::AsUsual);
    QVERIFY(!written);
    QVERIFY(written.error().error != QFileDevice::NoError);
    QVERIFY(!written.error().text.isEmpty());
    QCOMPARE(files(), QStringList{ u"file"_s });
    QCOMPARE(contentsOf(m_folder->filePath(u"file"_s)), "old"_ba);
    QVERIFY(QDir(m_folder->filePath(u"folder"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(WholeFileTest)
#include "tst_WholeFile.moc"
