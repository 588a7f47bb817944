// SPDX-License-Identifier: MIT
#include "exchange/WholeFile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using Readers = WholeFile::Readers;

//! Runs on a disk of a mebibyte that on_tiny_disk.sh mounts and names in the environment.
class WholeFileFullDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void olderFileSurvivesAFullDisk_data();
    void olderFileSurvivesAFullDisk();
    void nothingIsLeftWhereThereWasNone();
    void readOnlyDiskSaysSo();

private:
    QByteArray contents() const;
    QStringList files() const { return QDir(m_disk).entryList(QDir::Files | QDir::Hidden); }
    bool remount(const QString& option);

    QString m_disk;
    QString m_path;
};

void WholeFileFullDiskTest::initTestCase()
{
    m_disk = qEnvironmentVariable("PAY_RECIPIENTS_TINY_DISK");
    QVERIFY2(!m_disk.isEmpty(), "run it by on_tiny_disk.sh");
    m_path = m_disk + u"/recipients.csv"_s;
}

void WholeFileFullDiskTest::init()
{
    QFile::remove(m_path);
    QCOMPARE(files(), QStringList());
}

QByteArray WholeFileFullDiskTest::contents() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool WholeFileFullDiskTest::remount(const QString& option)
{
    QProcess mount;
    mount.start(u"mount"_s, { u"-o"_s, u"remount,"_s + option, m_disk });
    return mount.waitForFinished() && mount.exitCode() == 0;
}

void WholeFileFullDiskTest::olderFileSurvivesAFullDisk_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("more than there is room beside it") << 600 * 1024;
    QTest::newRow("a little more than the disk") << (1 << 20) + 1;
    QTest::newRow("many times the disk") << (20 << 20);
}

void WholeFileFullDiskTest::olderFileSurvivesAFullDisk()
{
    QFETCH(const int, size);
    const QByteArray older(500 * 1024, 'o');
    QVERIFY(WholeFile::write(m_path, older, Readers::AsUsual));
    const auto written = WholeFile::write(m_path, QByteArray(size, 'n'), Readers::AsUsual);
    QVERIFY(!written);
    QCOMPARE(written.error().error, QFileDevice::ResourceError);
    QCOMPARE(written.error().text, qt_error_string(ENOSPC));
    QCOMPARE(contents(), older);
    QCOMPARE(files(), QStringList{ u"recipients.csv"_s });
    QVERIFY(WholeFile::write(m_path, "small", Readers::AsUsual));
    QCOMPARE(contents(), "small"_ba);
}

void WholeFileFullDiskTest::nothingIsLeftWhereThereWasNone()
{
    QVERIFY(!WholeFile::write(m_path, QByteArray(2 << 20, 'n'), Readers::Owner));
    QCOMPARE(files(), QStringList());
}

void WholeFileFullDiskTest::readOnlyDiskSaysSo()
{
    QVERIFY(remount(u"ro"_s));
    const auto written = WholeFile::write(m_path, "new", Readers::AsUsual);
    QVERIFY(remount(u"rw"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().text, qt_error_string(EROFS));
}

QTEST_GUILESS_MAIN(WholeFileFullDiskTest)
#include "tst_WholeFileFullDisk.moc"
