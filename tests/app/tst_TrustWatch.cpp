// SPDX-License-Identifier: MIT
#include "session/TrustWatch.h"

#include "support/FilledBook.h"
#include "trust/ChangeGuard.h"
#include "trust/TrustText.h"

#include <QSignalSpy>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_TrustWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesAndLookAlikesAreFoundAndForgotten()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        const TrustWatch watch(filled.book);
        const RecipientKey john = filled.add({ { Field::Type, u"mobile_wallet"_s }, { Field::FirstName, u"John"_s },
            { Field::LastName, u"Otieno"_s }, { Field::PhoneNumber, u"0712345678"_s } });
        const RecipientKey forged = filled.add({ { Field::Type, u"mobile_wallet"_s }, { Field::FirstName, u"J0hn"_s },
            { Field::LastName, u"Otieno"_s }, { Field::PhoneNumber, u"0799000111"_s } });
        QTRY_COMPARE(watch.lookAlikes().size(), std::size_t(1));
        QVERIFY(watch.changed().isEmpty());
        QCOMPARE(watch.lookAlikesOf(forged).size(), 1);
        QCOMPARE(watch.lookAlikesOf(forged).first().keys, (QList<RecipientKey>{ john, forged }));

        ChangeSet change;
        change.source = Source::Import;
        change.time = QDateTime::currentDateTimeUtc();
        change.edits << Edit{ john, Field::PhoneNumber, Layer::Told, u"0799000222"_s };
        filled.book.apply(change);
        QTRY_COMPARE(watch.changed(), QList<RecipientKey>{ john });
        filled.book.apply(acknowledgement(*filled.book.find(john), u"asked"_s, QDateTime::currentDateTimeUtc()));
        QTRY_VERIFY(watch.changed().isEmpty());

        change = {};
        change.time = QDateTime::currentDateTimeUtc();
        change.removed << forged;
        filled.book.apply(change);
        QTRY_VERIFY(watch.lookAlikes().empty());
        QVERIFY(watch.lookAlikesOf(john).isEmpty());
    }

    void whatHidesInNamesAndAccountsIsShown()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        const auto bank = [&filled](const QString& name, const QString& account) {
            return filled.add({ { Field::Type, u"bank_account"_s }, { Field::AccountName, name },
                { Field::AccountNumber, account } });
        };
        const QList keys{ bank(u"Acme"_s, u"0011"_s), bank(u"Ac\u200bme"_s, u"00\u202e11"_s) };
        const QString text = lookAlikeText({ LookAlike::Kind::SameName, keys }, filled.book);
        QVERIFY2(text.contains(u"Ac⟨U+200B⟩me (00⟨U+202E⟩11)"_s), qPrintable(text));
        QVERIFY(!text.contains(QChar(0x202e)));
    }
};

QTEST_GUILESS_MAIN(tst_TrustWatch)
#include "tst_TrustWatch.moc"
