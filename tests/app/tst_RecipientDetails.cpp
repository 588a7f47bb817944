// SPDX-License-Identifier: MIT
#include "DetailsPane.h"
#include "details/ReferenceText.h"

#include <QAccessible>
#include <QHash>
#include <QSignalSpy>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

//! What is shown of whom.
class RecipientDetailsTest : public QObject, private DetailsPane {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { m_details.reset(); }

    void withoutARecipientASentenceSaysWhatToDo()
    {
        QVERIFY(hasText(u"Choose a recipient to see its destination reference."_s));
        m_details->setRecipient(wallet());
        QVERIFY(!hasText(u"Choose a recipient to see its destination reference."_s));
        m_details->setRecipient(std::nullopt);
        QVERIFY(hasText(u"Choose a recipient to see its destination reference."_s));
        QVERIFY(!button(u"Copy destination reference"_s));
    }

    void namesAreThoseThatMachinesRelyOn()
    {
        m_details->setRecipient(wallet());
        QCOMPARE(m_details->accessibleName(), u"Recipient details"_s);
        QVERIFY(referenceEdit());
        QCOMPARE(referenceEdit()->accessibleName(), u"Destination reference"_s);
        for (const QString& name : { u"Copy destination reference"_s, u"Refresh this recipient"_s, u"Open Kopo Kopo"_s,
                 u"Edit by hand"_s, u"Copy phone number"_s })
            QVERIFY2(button(name), qPrintable(name));
    }

    void theReferenceIsShownWholeAndReadOnly()
    {
        m_details->setRecipient(wallet());
        QCOMPARE(referenceEdit()->text(), reference);
        QVERIFY(referenceEdit()->isReadOnly());
        QVERIFY(referenceEdit()->width() > referenceEdit()->fontMetrics().horizontalAdvance(reference));
    }

    void everyFieldOfItsTypeIsShownAndCopied_data()
    {
        QTest::addColumn<QString>("type");
        QTest::newRow("wallet") << u"mobile_wallet"_s;
        QTest::newRow("bank account") << u"bank_account"_s;
        QTest::newRow("till") << u"till"_s;
        QTest::newRow("paybill") << u"paybill"_s;
        QTest::newRow("legacy merchant") << u"merchant"_s;
    }

    void everyFieldOfItsTypeIsShownAndCopied()
    {
        QFETCH(QString, type);
        Recipient recipient = recipientWith({ { Field::Type, type } });
        QList<Field> fields{ Field::Nickname, Field::Note, Field::Location };
        for (const Field field : fieldsOf(recipientTypeFromText(type).value()))
            fields.append(field);
        for (const Field field : fields)
            recipient.setValue(field, Layer::Told, u"value %1"_s.arg(static_cast<int>(field)));
        m_details->setRecipient(recipient);

        QSignalSpy copies(m_details.get(), &RecipientDetails::copyRequested);
        for (const Field field : fields) {
            QVERIFY(hasText(recipient.text(field)));
            copies.clear();
            QAbstractButton* copy = button(copyName(field));
            QVERIFY2(copy, qPrintable(copyName(field)));
            copy->click();
            QCOMPARE(copies.count(), 1);
            QCOMPARE(copies.first().at(0).value<RecipientKey>(), recipient.key());
            QCOMPARE(copies.first().at(1).value<Field>(), field);
        }
    }

    void ofAnUnknownTypeAllThatHasAValueIsShown()
    {
        m_details->setRecipient(recipientWith({ { Field::Type, u"Crypto Wallet"_s }, { Field::Email, u"a@b.example"_s },
            { Field::TillNumber, u"004321"_s } }));
        QVERIFY(hasText(u"Crypto Wallet"_s));
        QVERIFY(hasText(u"a@b.example"_s));
        QVERIFY(hasText(u"004321"_s));
        QVERIFY(!button(u"Copy account number"_s));
    }

    void anEmptyFieldOfItsTypeIsShownButCannotBeCopied()
    {
        m_details->setRecipient(wallet()); // has no e-mail
        QVERIFY(button(u"Copy e-mail"_s));
        QVERIFY(!button(u"Copy e-mail"_s)->isEnabled());
        QVERIFY(!button(u"Copy till number"_s));
    }

    void markupIsShownAsItIs()
    {
        m_details->setRecipient(recipientWith({ { Field::Type, u"till"_s },
            { Field::TillName, u"<b>Shop</b> & Sons"_s }, { Field::Status, u"<i>Pending</i>"_s } }));
        for (QLabel* label : m_details->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(hasText(u"<b>Shop</b> & Sons"_s));
    }

    void whereThePersonAndTheServiceDifferBothAreShown_data()
    {
        QTest::addColumn<QString>("toldBy");
        QTest::addColumn<QString>("words");
        QTest::newRow("service") << u"1"_s << u"Kopo Kopo says"_s;
        QTest::newRow("import") << u"2"_s << u"an import says"_s;
        QTest::newRow("payment") << u"3"_s << u"a payment says"_s;
        QTest::newRow("shared book") << u"4"_s << u"a shared book says"_s;
    }

    void whereThePersonAndTheServiceDifferBothAreShown()
    {
        QFETCH(QString, toldBy);
        QFETCH(QString, words);
        m_details->setRecipient(walletWith({ { Field::ToldBy, toldBy } }, { { Field::LastName, u"Njeri"_s } }));
        QVERIFY(hasText(u"By hand: Njeri · %1 Wanjiru"_s.arg(words)));
        m_details->setRecipient(walletWith({ { Field::ToldBy, toldBy } }, { { Field::LastName, u"Wanjiru"_s } }));
        QVERIFY(!hasText(u"By hand"_s));
    }

    void aTypedReferenceIsShownBesideTheToldOne()
    {
        const QString typed = u"11111111-2222-3333-4444-555555555555"_s;
        m_details->setRecipient(walletWith({}, { { Field::Reference, typed } }));
        QCOMPARE(referenceEdit()->text(), typed);
        QVERIFY(hasText(u"By hand: %1 · Kopo Kopo says %2"_s.arg(typed, reference)));
    }

    void withoutAReferenceASentenceSaysWhyAndWhatToDo_data()
    {
        QTest::addColumn<Recipient>("recipient");
        QTest::addColumn<bool>("signedIn");
        QTest::addColumn<QString>("words");
        QTest::newRow("not approved") << [] {
            Recipient recipient = walletWithout({ Field::Reference });
            recipient.setValue(Field::Status, Layer::Told, u"Pending"_s);
            return recipient;
        }() << true << u"Not approved: its status is"_s;
        QTest::newRow("not fetched") << recipientWith({ { Field::Location, location } }) << true
                                     << u"Not fetched yet: refresh"_s;
        QTest::newRow("not fetched, not signed in")
            << recipientWith({ { Field::Location, location } }) << false << u"Not fetched yet: sign in"_s;
        QTest::newRow("no location") << recipientWith({}, { { Field::FirstName, u"Jane"_s } }) << true
                                     << u"look in the web app"_s;
        QTest::newRow("gone")
            << recipientWith({ { Field::Location, location }, { Field::Lookup, u"gone"_s } }) << true
            << u"Kopo Kopo no longer answers for this recipient: sign in to the web app and enter the "
               "reference by hand."_s;
        QTest::newRow("failed") << recipientWith({ { Field::Location, location }, { Field::Lookup, u"failed"_s },
            { Field::LookupMessage, u"Unknown merchant."_s } })
                                << true << u"It said: “Unknown merchant”."_s;
        QTest::newRow("approved without one") << walletWithout({ Field::Reference }) << true << u"did not tell"_s;
    }

    void withoutAReferenceASentenceSaysWhyAndWhatToDo()
    {
        QFETCH(Recipient, recipient);
        QFETCH(bool, signedIn);
        QFETCH(QString, words);
        m_details->setServiceAvailable(signedIn);
        m_details->setRecipient(recipient);
        QVERIFY(hasText(words));
        QVERIFY(!referenceEdit());
        QVERIFY(!button(u"Copy destination reference"_s));
        QVERIFY(button(u"Open Kopo Kopo"_s));
        QSignalSpy enter(m_details.get(), &RecipientDetails::enterReferenceRequested);
        button(u"Enter reference"_s)->click();
        QCOMPARE(enter.count(), 1);
        QCOMPARE(enter.first().first().value<RecipientKey>(), recipient.key());
    }

    void aGoneRecipientKeepsItsReferenceAndOffersToEnterAnother()
    {
        m_details->setRecipient(walletWith({ { Field::Lookup, u"gone"_s } }));
        QCOMPARE(referenceEdit()->text(), reference);
        QVERIFY(hasText(u"Kopo Kopo no longer answers"_s));
        QVERIFY(button(u"Enter reference"_s));
        QVERIFY(button(u"Copy destination reference"_s));
    }

    void allWellNeedsNoAdvice()
    {
        m_details->setRecipient(wallet());
        QVERIFY(!button(u"Enter reference"_s));
        QVERIFY(!hasText(u"web app"_s));
    }

    void whereItCameFromGrowsOlderWithTheClock()
    {
        m_details->setRecipient(wallet());
        QVERIFY(hasText(u"From Kopo Kopo, 2 minutes ago"_s));
        m_details->setNow(now.addSecs(60));
        QVERIFY(hasText(u"From Kopo Kopo, 3 minutes ago"_s));
    }

    void theReferenceIsReadAloudInGroups_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("as the service gives it")
            << reference << u"4 c a b, 4 e b f, 8 3 4 1, 4 e c 1, 8 4 4 e, c 9 5 4, b 4 7 4, 0 b f 5"_s;
        QTest::newRow("another form") << u"AB12-345"_s << u"A B 1 2, 3 4 5"_s;
        QTest::newRow("none") << QString() << QString();
    }

    void theReferenceIsReadAloudInGroups()
    {
        QFETCH(QString, text);
        QFETCH(QString, spoken);
        QCOMPARE(spokenReference(text), spoken);
        if (text.isEmpty())
            return;
        m_details->setRecipient(walletWith({ { Field::Reference, text } }));
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(referenceEdit());
        QVERIFY(interface);
        QCOMPARE(interface->text(QAccessible::Name), u"Destination reference"_s);
        QCOMPARE(interface->text(QAccessible::Description), spoken);
    }

    void theWidthIsThePanesWhateverTheValuesAre()
    {
        const QString endless(3000, u'x');
        Recipient recipient = recipientWith({ { Field::Type, u"till"_s }, { Field::TillName, endless },
            { Field::Status, endless }, { Field::LookupMessage, endless }, { Field::Lookup, u"gone"_s } });
        m_details->resize(300, 600);
        m_details->setRecipient(recipient);
        QTRY_VERIFY(button(u"Copy till name"_s)->mapTo(m_details.get(), QPoint(0, 0)).x() > 0);
        QAbstractButton* copy = button(u"Copy till name"_s);
        const QPoint corner = copy->mapTo(m_details.get(), copy->rect().topRight());
        QVERIFY2(corner.x() < m_details->width(), qPrintable(QString::number(corner.x())));
        QCOMPARE(m_details->minimumWidth(), 300);
        QVERIFY(m_details->minimumSizeHint().width() <= 300);
    }

private:
    static QString copyName(Field field);
};

//! The buttons' names as the design fixes them, written out rather than taken from the code under test.
QString RecipientDetailsTest::copyName(Field field)
{
    static const QHash<Field, QString> names{
        { Field::Nickname, u"Copy nickname"_s },
        { Field::Note, u"Copy note"_s },
        { Field::Location, u"Copy location"_s },
        { Field::FirstName, u"Copy first name"_s },
        { Field::LastName, u"Copy last name"_s },
        { Field::PhoneNumber, u"Copy phone number"_s },
        { Field::Network, u"Copy network"_s },
        { Field::Email, u"Copy e-mail"_s },
        { Field::AccountName, u"Copy account name"_s },
        { Field::AccountNumber, u"Copy account number"_s },
        { Field::BankBranchRef, u"Copy bank branch reference"_s },
        { Field::SettlementMethod, u"Copy settlement method"_s },
        { Field::TillName, u"Copy till name"_s },
        { Field::TillNumber, u"Copy till number"_s },
        { Field::AliasName, u"Copy alias"_s },
        { Field::PaybillName, u"Copy paybill name"_s },
        { Field::PaybillNumber, u"Copy paybill number"_s },
        { Field::PaybillAccountNumber, u"Copy paybill account number"_s },
    };
    return names.value(field);
}

QTEST_MAIN(RecipientDetailsTest)
#include "tst_RecipientDetails.moc"
