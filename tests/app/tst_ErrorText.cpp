// SPDX-License-Identifier: MIT
#include "text/ErrorText.h"

#include "k2/Error.h"
#include "keychain/KeychainError.h"
#include "recipients/RecipientStore.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

k2::Error serviceError(int kind)
{
    k2::Error error;
    error.kind = static_cast<k2::Error::Kind>(kind);
    return error;
}

} // namespace

class ErrorTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindSaysWhatHappenedAndWhatToDo_data()
    {
        QTest::addColumn<QString>("text");
        const auto service = QMetaEnum::fromType<k2::Error::Kind>();
        for (int i = 0; i < service.keyCount(); ++i) {
            const k2::Error error = serviceError(service.value(i));
            QTest::addRow("service %s", service.key(i)) << errorText(error, u"Acme Ltd"_s);
        }
        const auto store = QMetaEnum::fromType<StoreError::Kind>();
        for (int i = 0; i < store.keyCount(); ++i) {
            const StoreError error{ static_cast<StoreError::Kind>(store.value(i)), u"/books/a"_s, {} };
            QTest::addRow("store %s", store.key(i)) << errorText(error);
        }
        for (int kind = 0; kind <= static_cast<int>(KeychainError::Kind::Failed); ++kind)
            QTest::addRow("keychain %d", kind)
                << errorText(KeychainError{ static_cast<KeychainError::Kind>(kind), {} });
    }

    void everyKindSaysWhatHappenedAndWhatToDo()
    {
        QFETCH(QString, text);
        QVERIFY2(text.size() > 30, qPrintable(text));
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains(u"error"_s, Qt::CaseInsensitive), qPrintable(text));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
        static const QRegularExpression advice(u"\\b(try|check|look|ask|open|enter|unlock|close|free|allow|keep|install"
                                               "|correct|start)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(text.contains(advice), qPrintable(text));
    }

    void noTwoKindsReadAlike()
    {
        QSet<QString> texts;
        const auto kinds = QMetaEnum::fromType<k2::Error::Kind>();
        for (int i = 0; i < kinds.keyCount(); ++i)
            texts.insert(errorText(serviceError(kinds.value(i)), u"Acme"_s));
        QCOMPARE(texts.size(), kinds.keyCount());
    }

    void everyFailureOfTheServiceNamesIt()
    {
        const auto kinds = QMetaEnum::fromType<k2::Error::Kind>();
        for (int i = 0; i < kinds.keyCount(); ++i) {
            const k2::Error error = serviceError(kinds.value(i));
            QVERIFY2(errorText(error, u"Acme Ltd"_s).contains(u"Acme Ltd"_s), kinds.key(i));
        }
    }

    void anAnswerThatCameIsNotSaidNeverToHaveCome()
    {
        k2::Error error{ .kind = k2::Error::Kind::OutcomeUnknown };
        QVERIFY(errorText(error, u"Acme"_s).startsWith(u"The answer of Acme never came"_s));
        error.httpStatus = 502;
        QVERIFY(errorText(error, u"Acme"_s).startsWith(u"Acme answered, but its answer does not say"_s));
    }

    void waitingIsToldInWordsThatPeopleCountIn_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("not said") << qint64(-1) << u"Try again in a few minutes."_s;
        QTest::newRow("none") << qint64(0) << u"Try again in a few minutes."_s;
        QTest::newRow("part of a second") << qint64(200) << u"Try again in a second."_s;
        QTest::newRow("seconds, rounded up") << qint64(29'001) << u"Try again in 30 seconds."_s;
        QTest::newRow("minutes, rounded up") << qint64(121'000) << u"Try again in 3 minutes."_s;
    }

    void waitingIsToldInWordsThatPeopleCountIn()
    {
        QFETCH(qint64, milliseconds);
        QFETCH(QString, words);
        k2::Error error = serviceError(static_cast<int>(k2::Error::Kind::RateLimited));
        if (milliseconds >= 0)
            error.retryAfter = std::chrono::milliseconds(milliseconds);
        QVERIFY2(errorText(error, u"Kopo Kopo"_s).endsWith(words), qPrintable(errorText(error, u"Kopo Kopo"_s)));
    }

    void aRefusalQuotesTheService()
    {
        k2::Error error = serviceError(static_cast<int>(k2::Error::Kind::Rejected));
        error.serverMessage = u"Subscriber phone number is an invalid number."_s;
        QVERIFY(errorText(error, u"Kopo Kopo"_s).contains(u"“Subscriber phone number is an invalid number”"_s));
    }

    void aRefusalNamesFieldsAsTheFormDoes_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("shown");
        QTest::newRow("key") << u"phone_number: is invalid"_s << u"“Phone number: is invalid”"_s;
        QTest::newRow("in a sentence") << u"The till_number can't be blank"_s << u"“The Till number can't be blank”"_s;
        QTest::newRow("part of a longer one")
            << u"paybill_account_number can't be blank"_s << u"“Paybill account number can't be blank”"_s;
        QTest::newRow("one word") << u"email: is invalid"_s << u"“E-mail: is invalid”"_s;
        QTest::newRow("a word of English") << u"No network"_s << u"“No network”"_s;
        QTest::newRow("unknown") << u"merchant_code: is invalid"_s << u"“merchant_code: is invalid”"_s;
    }

    void aRefusalNamesFieldsAsTheFormDoes()
    {
        QFETCH(QString, said);
        QFETCH(QString, shown);
        k2::Error error = serviceError(static_cast<int>(k2::Error::Kind::Rejected));
        error.serverMessage = said;
        const QString text = errorText(error, u"Kopo Kopo"_s);
        QVERIFY2(text.contains(shown), qPrintable(text));
    }

    void theFileOfADamagedBookIsNamed()
    {
        const StoreError error{ StoreError::Kind::Damaged, u"/books/acme.sqlite"_s, {} };
        QVERIFY(errorText(error).contains(u"acme.sqlite"_s));
    }

    void aFullDiskIsSaidAlikeWhateverFoundIt()
    {
        // What could not be done is said in front of it.
        QCOMPARE(errorText(StoreError{ StoreError::Kind::DiskFull, u"/books/acme.sqlite"_s, {} }),
            u"The disk is full. Free some space, then try again."_s);
    }

    void ofANewerBookBothVersionsAreNamed()
    {
        StoreError error{ StoreError::Kind::NewerVersion, u"/books/acme.sqlite"_s, {} };
        error.fileVersion = 9;
        error.readableVersion = 7;
        QVERIFY2(errorText(error).contains(u"(book format 9; this one reads up to 7)"_s), qPrintable(errorText(error)));
        QVERIFY2(errorText(error).endsWith(u" Nothing was changed."_s), qPrintable(errorText(error)));
    }

    void whereABookWasKeptWhosePlaceAnotherFileHasIsSaid()
    {
        StoreError error{ StoreError::Kind::Replaced, u"/books/acme.sqlite"_s, {} };
        QVERIFY(!errorText(error).contains(u"kept"_s));
        error.keptAs = u"/books/kept.sqlite"_s;
        QVERIFY(errorText(error).contains(u"acme.sqlite"_s) && errorText(error).contains(u"kept.sqlite"_s));
    }

    void aBackupIsSpokenOfOnlyWhereThereIsOne()
    {
        StoreError error{ StoreError::Kind::Missing, u"/books/acme.sqlite"_s, {} };
        QVERIFY(errorText(error).contains(u"backup"_s));
        error.keptAs = u"/books/acme.sqlite.set-aside-20261102-080000"_s;
        QVERIFY(!errorText(error).contains(u"backup"_s));
        QVERIFY(errorText(error).contains(u"set-aside-20261102-080000"_s));
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_ErrorText.moc"
