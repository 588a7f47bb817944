// SPDX-License-Identifier: MIT
#include "ObservedStore.h"

#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using OpenMode = SealedRecipientStore::OpenMode;
using Unlocked = tl::expected<BookKey, StoreError>;

class RecoveryPassphraseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void passphraseGivesTheKeyBack();
    void otherPassphraseIsTheWrongKey_data();
    void otherPassphraseIsTheWrongKey();
    void sameTextTypedOtherwiseIsTheSamePassphrase();
    void newPassphraseTakesThePlaceOfTheOld();
    void bookMadeWithAPassphraseIsNeverWithoutIt();
    void bookIsNotMadeInPlaceOfAnother();
    void looksForAPassphraseWithoutBlocking();
    void removedPassphraseOpensNothing();
    void removalDoesNotOvertakeSetting();
    void bookWithoutPassphraseSaysSo();
    void envelopeOfAnotherBookDoesNotOpen();
    void damagedEnvelopeIsNoWrongPassphrase_data();
    void damagedEnvelopeIsNoWrongPassphrase();
    void openBookIsInUse();
    void missingBookIsUnavailable();
    void settingFailsWhileNothingIsOpen();
    void commitsDoNotWaitForThePassphrase();
    void unlockingCallsNobodyWhoIsGone();

private:
    void makeBook(const QString& path, const QString& passphrase);
    bool takeMadeBook() { return QFile::copy(m_madeFolder.filePath(u"book.sqlite"_s), m_path); }
    Unlocked unlock(const QString& path, const QString& passphrase);

    const QTemporaryDir m_madeFolder;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const QString m_passphrase = u"mbili tatu nne"_s;
};

// Each passphrase costs a second, so most tests begin with a copy of one book.
void RecoveryPassphraseTest::initTestCase()
{
    QVERIFY(m_madeFolder.isValid());
    makeBook(m_madeFolder.filePath(u"book.sqlite"_s), m_passphrase);
}

void RecoveryPassphraseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"book.sqlite"_s);
}

void RecoveryPassphraseTest::makeBook(const QString& path, const QString& passphrase)
{
    ObservedStore book(path, testKey(), OpenMode::CreateNew);
    QVERIFY(book.open());
    QVERIFY(!book.store().hasRecoveryPassphrase());
    QSignalSpy set(&book.store(), &SealedRecipientStore::recoveryPassphraseSet);
    book.store().setRecoveryPassphrase(makePassphrase(passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(set.count(), 1, 60'000);
    QVERIFY(book.store().hasRecoveryPassphrase());
}

Unlocked RecoveryPassphraseTest::unlock(const QString& path, const QString& passphrase)
{
    QObject context;
    std::optional<Unlocked> result;
    SealedRecipientStore::unlock(
        path, makePassphrase(passphrase), &context, [&](const Unlocked& unlocked) { result = unlocked; });
    const bool late = !result; // never at once
    const bool answered = QTest::qWaitFor([&] { return result.has_value(); }, 60'000);
    if (!late || !answered)
        return tl::unexpected(StoreError{ StoreError::Kind::Unavailable, path, u"no answer, or too early a one"_s });
    return *result;
}

void RecoveryPassphraseTest::passphraseGivesTheKeyBack()
{
    QVERIFY(takeMadeBook());
    QVERIFY(SealedRecipientStore::hasRecoveryPassphrase(m_path));
    const auto key = unlock(m_path, m_passphrase);
    QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
    QVERIFY(*key == testKey());
    ObservedStore book(m_path, *key);
    QVERIFY(book.open());
    QVERIFY(book.store().hasRecoveryPassphrase());
}

void RecoveryPassphraseTest::otherPassphraseIsTheWrongKey_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::newRow("empty") << QString();
    QTest::newRow("another case") << u"Mbili tatu nne"_s;
}

void RecoveryPassphraseTest::otherPassphraseIsTheWrongKey()
{
    QFETCH(const QString, passphrase);
    QVERIFY(takeMadeBook());
    const auto key = unlock(m_path, passphrase);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, StoreError::Kind::WrongKey);
}

void RecoveryPassphraseTest::sameTextTypedOtherwiseIsTheSamePassphrase()
{
    makeBook(m_path, u"wanjir\u0169 🦒"_s);
    QVERIFY(unlock(m_path, u"wanjiru\u0303 🦒"_s));
}

void RecoveryPassphraseTest::newPassphraseTakesThePlaceOfTheOld()
{
    QVERIFY(takeMadeBook());
    const QByteArray old = sqlValue(m_path, u"SELECT sealed FROM recovery"_s).toByteArray();
    QVERIFY(contentsOf(m_path).contains(old));
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        QSignalSpy set(&book.store(), &SealedRecipientStore::recoveryPassphraseSet);
        book.store().setRecoveryPassphrase(makePassphrase(u"another one"_s));
        QTRY_COMPARE_WITH_TIMEOUT(set.count(), 1, 60'000);
        QVERIFY(!contentsOf(m_path).contains(old));
        QVERIFY(!contentsOf(m_path + u"-wal"_s).contains(old));
    }
    QCOMPARE(unlock(m_path, m_passphrase).error().kind, StoreError::Kind::WrongKey);
    QVERIFY(unlock(m_path, u"another one"_s));
}

void RecoveryPassphraseTest::bookMadeWithAPassphraseIsNeverWithoutIt()
{
    QObject context;
    std::optional<Unlocked> made;
    SealedRecipientStore::createWithPassphrase(
        m_path, makePassphrase(m_passphrase), &context, [&](const Unlocked& result) { made = result; });
    // As soon as there is a file, whoever dies then, the passphrase is in it.
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_path), 60'000);
    QVERIFY(sqlValue(m_path, u"SELECT count(*) FROM recovery"_s).toInt() == 1);
    QTRY_VERIFY_WITH_TIMEOUT(made.has_value(), 60'000);
    QVERIFY(made->has_value());
    {
        ObservedStore book(m_path, **made);
        QVERIFY(book.open());
        QVERIFY(book.entries.empty());
        QVERIFY(book.store().hasRecoveryPassphrase());
    }
    const auto key = unlock(m_path, m_passphrase);
    QVERIFY(key);
    QVERIFY(*key == **made);
}

void RecoveryPassphraseTest::bookIsNotMadeInPlaceOfAnother()
{
    QVERIFY(takeMadeBook());
    const QByteArray before = contentsOf(m_path);
    QObject context;
    std::optional<Unlocked> made;
    SealedRecipientStore::createWithPassphrase(
        m_path, makePassphrase(u"another one"_s), &context, [&](const Unlocked& result) { made = result; });
    QTRY_VERIFY_WITH_TIMEOUT(made.has_value(), 60'000);
    QVERIFY(!made->has_value());
    QCOMPARE(contentsOf(m_path), before);
}

void RecoveryPassphraseTest::looksForAPassphraseWithoutBlocking()
{
    QObject context;
    std::optional<SealedRecipientStore::LookResult> found;
    const auto look = [&] {
        found.reset();
        SealedRecipientStore::lookForRecoveryPassphrase(m_path, &context, [&](const auto& result) { found = result; });
        return !found && QTest::qWaitFor([&] { return found.has_value(); }, 10'000);
    };
    QVERIFY(look());
    QVERIFY(!found->value()); // no file
    QVERIFY(takeMadeBook());
    QVERIFY(look());
    QVERIFY(found->value());
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QVERIFY(look());
    QCOMPARE(found->error().kind, StoreError::Kind::InUse);
    book.close();
    QVERIFY(QFile::resize(m_path, 50));
    QVERIFY(look());
    QCOMPARE(found->error().kind, StoreError::Kind::Damaged);
}

void RecoveryPassphraseTest::removedPassphraseOpensNothing()
{
    QVERIFY(takeMadeBook());
    const QByteArray old = sqlValue(m_path, u"SELECT sealed FROM recovery"_s).toByteArray();
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        QSignalSpy removed(&book.store(), &SealedRecipientStore::recoveryPassphraseRemoved);
        book.store().removeRecoveryPassphrase();
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY(!book.store().hasRecoveryPassphrase());
        QVERIFY(!contentsOf(m_path + u"-wal"_s).contains(old));
    }
    QVERIFY(!contentsOf(m_path).contains(old));
    QVERIFY(!SealedRecipientStore::hasRecoveryPassphrase(m_path));
    QCOMPARE(unlock(m_path, m_passphrase).error().kind, StoreError::Kind::Unavailable);
}

void RecoveryPassphraseTest::removalDoesNotOvertakeSetting()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(book.open());
    QSignalSpy removed(&book.store(), &SealedRecipientStore::recoveryPassphraseRemoved);
    QSignalSpy set(&book.store(), &SealedRecipientStore::recoveryPassphraseSet);
    book.store().setRecoveryPassphrase(makePassphrase(m_passphrase));
    book.store().removeRecoveryPassphrase();
    QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, 60'000);
    QCOMPARE(set.count(), 1);
    book.close();
    QVERIFY(!SealedRecipientStore::hasRecoveryPassphrase(m_path));
}

void RecoveryPassphraseTest::bookWithoutPassphraseSaysSo()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
    }
    QVERIFY(!SealedRecipientStore::hasRecoveryPassphrase(m_path));
    const auto key = unlock(m_path, m_passphrase);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, StoreError::Kind::Unavailable);
    QCOMPARE(key.error().detail, u"no recovery passphrase is set"_s);
}

void RecoveryPassphraseTest::envelopeOfAnotherBookDoesNotOpen()
{
    const QString other = m_folder->filePath(u"other.sqlite"_s);
    QVERIFY(takeMadeBook());
    makeBook(other, m_passphrase);
    QVERIFY(runSql(m_path, u"DELETE FROM recovery"_s));
    withDatabase(m_path, [&](QSqlDatabase& database) {
        QSqlQuery query(database);
        QVERIFY(query.exec(u"ATTACH '%1' AS other"_s.arg(other)));
        QVERIFY(query.exec(u"INSERT INTO recovery SELECT * FROM other.recovery"_s));
    });
    const auto key = unlock(m_path, m_passphrase);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, StoreError::Kind::Damaged);
}

void RecoveryPassphraseTest::damagedEnvelopeIsNoWrongPassphrase_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("salt") << u"salt = zeroblob(16)"_s;
    QTest::newRow("short salt") << u"salt = x'00'"_s;
    QTest::newRow("passes") << u"operations = 4"_s;
    QTest::newRow("more memory than any machine has") << u"memory = 1 << 60"_s;
    QTest::newRow("negative memory") << u"memory = -1"_s;
    QTest::newRow("key") << u"sealed = zeroblob(72)"_s;
    QTest::newRow("no key") << u"sealed = x''"_s;
    QTest::newRow("digest") << u"digest = zeroblob(32)"_s;
}

void RecoveryPassphraseTest::damagedEnvelopeIsNoWrongPassphrase()
{
    QFETCH(const QString, change);
    QVERIFY(takeMadeBook());
    QVERIFY(runSql(m_path, u"UPDATE recovery SET "_s + change));
    const auto key = unlock(m_path, m_passphrase);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, StoreError::Kind::Damaged);
    ObservedStore book(m_path, testKey()); // its own key still opens it
    QVERIFY(book.open());
}

void RecoveryPassphraseTest::openBookIsInUse()
{
    QVERIFY(takeMadeBook());
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QCOMPARE(unlock(m_path, m_passphrase).error().kind, StoreError::Kind::InUse);
    QVERIFY(!SealedRecipientStore::hasRecoveryPassphrase(m_path));
    QVERIFY(book.commit(arrival(1, 1)));
}

void RecoveryPassphraseTest::missingBookIsUnavailable()
{
    QCOMPARE(unlock(m_path, m_passphrase).error().kind, StoreError::Kind::Unavailable);
    QVERIFY(!SealedRecipientStore::hasRecoveryPassphrase(m_path));
    QVERIFY(!QFile::exists(m_path));
}

void RecoveryPassphraseTest::settingFailsWhileNothingIsOpen()
{
    ObservedStore book(m_path, testKey());
    QSignalSpy failed(&book.store(), &SealedRecipientStore::recoveryPassphraseFailed);
    book.store().setRecoveryPassphrase(makePassphrase(m_passphrase));
    QTRY_COMPARE(failed.count(), 1);
    book.store().removeRecoveryPassphrase();
    QTRY_COMPARE(failed.count(), 2);
    QCOMPARE(failed.first().first().value<StoreError>().kind, StoreError::Kind::Unavailable);
}

void RecoveryPassphraseTest::commitsDoNotWaitForThePassphrase()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(book.open());
    QSignalSpy set(&book.store(), &SealedRecipientStore::recoveryPassphraseSet);
    // Three of them take seconds; a commit asked for behind them is answered before the last of them is set.
    for (int i = 0; i < 3; ++i)
        book.store().setRecoveryPassphrase(makePassphrase(m_passphrase));
    QVERIFY(book.commit(arrival(1, 1)));
    QVERIFY(set.count() < 3);
    QTRY_COMPARE_WITH_TIMEOUT(set.count(), 3, 60'000);
}

void RecoveryPassphraseTest::unlockingCallsNobodyWhoIsGone()
{
    QVERIFY(takeMadeBook());
    bool called = false;
    {
        QObject context;
        SealedRecipientStore::unlock(
            m_path, makePassphrase(m_passphrase), &context, [&](const Unlocked&) { called = true; });
    }
    // The second one takes at least as long as the first.
    QVERIFY(unlock(m_path, m_passphrase));
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(RecoveryPassphraseTest)
#include "tst_RecoveryPassphrase.moc"
