// SPDX-License-Identifier: MIT
#include "details/RecipientDetails.h"

#include "details/ChosenRecipients.h"
#include "details/ReferenceText.h"
#include "recipients/RecipientBook.h"
#include "recipients/TransientRecipientStore.h"
#include "support/RecipientWith.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
const QString location = u"https://api.kopokopo.com/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;
const QDateTime now(QDate(2026, 3, 18), QTime(15, 30));

Recipient wallet()
{
    return recipientWith({ { Field::Type, u"mobile_wallet"_s }, { Field::Status, u"Approved"_s },
        { Field::Reference, reference }, { Field::Location, location }, { Field::FirstName, u"Jane"_s },
        { Field::LastName, u"Wanjiru"_s }, { Field::PhoneNumber, u"+254712345678"_s },
        { Field::Network, u"Safaricom"_s }, { Field::Lookup, u"answered"_s }, { Field::ToldBy, u"1"_s },
        { Field::ToldAt, QString::number(now.addSecs(-120).toMSecsSinceEpoch()) } });
}

Recipient walletWithout(std::initializer_list<Field> fields)
{
    Recipient recipient = wallet();
    for (const Field field : fields)
        recipient.setValue(field, Layer::Told, std::nullopt);
    return recipient;
}

Recipient walletWith(FieldTexts told, FieldTexts typed = {})
{
    Recipient recipient = wallet();
    for (const auto& [field, text] : told)
        recipient.setValue(field, Layer::Told, text);
    for (const auto& [field, text] : typed)
        recipient.setValue(field, Layer::Typed, text);
    return recipient;
}

} // namespace

class RecipientDetailsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_details = std::make_unique<RecipientDetails>();
        m_details->setNow(now);
        m_details->setServiceAvailable(true);
        m_details->resize(340, 900);
        m_details->show();
        m_details->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_details.get()));
    }

    void cleanup() { m_details.reset(); }

    void changeThatNobodyCheckedLeavesByGuardedWaysOnly()
    {
        auto* field = m_details->findChild<QLineEdit*>();
        const auto selectableLabels = [this] {
            qsizetype count = 0;
            for (const auto* label : m_details->findChildren<QLabel*>())
                count += label->isVisible() && (label->textInteractionFlags() & Qt::TextSelectableByMouse) ? 1 : 0;
            return count;
        };
        m_details->setRecipient(wallet());
        field->selectAll();
        QVERIFY(field->hasSelectedText());
        QVERIFY(selectableLabels() > 0);

        m_details->setRecipient(walletWith({ { Field::Unchecked, u"[[3,0,\"another\"]]"_s } }));
        field->selectAll();
        QVERIFY(!field->hasSelectedText());
        QCOMPARE(field->contextMenuPolicy(), Qt::NoContextMenu);
        QCOMPARE(selectableLabels(), 0);
        QSignalSpy checks(m_details.get(), &RecipientDetails::checkRequested);
        for (auto* button : m_details->findChildren<QPushButton*>()) {
            if (button->accessibleName() == u"Check the change"_s)
                button->click();
        }
        QCOMPARE(checks.count(), 1);

        m_details->setRecipient(wallet()); // acknowledged
        field->selectAll();
        QVERIFY(field->hasSelectedText());
        QVERIFY(selectableLabels() > 0);
    }

    void historyIsReadWhenItIsWanted()
    {
        QSignalSpy wanted(m_details.get(), &RecipientDetails::historyRequested);
        m_details->setRecipient(wallet());
        QCOMPARE(wanted.count(), 0);
        QPushButton* toggle = nullptr;
        for (auto* button : m_details->findChildren<QPushButton*>()) {
            if (button->accessibleName() == u"History"_s)
                toggle = button;
        }
        QVERIFY(toggle);
        toggle->click();
        QCOMPARE(wanted.count(), 1);
        m_details->setHistory(wallet().key(), { { u"Added"_s, u"From an import"_s, now } });
        const auto says = [this](const QString& text) {
            const auto labels = m_details->findChildren<QLabel*>();
            return std::any_of(labels.cbegin(), labels.cend(),
                [&text](const QLabel* label) { return label->isVisibleTo(label->window()) && label->text() == text; });
        };
        QVERIFY(says(u"Added"_s));
        m_details->setRecipient(walletWith({ { Field::Status, u"Pending"_s } })); // something happened
        QCOMPARE(wanted.count(), 2);
        Recipient another(RecipientKey{ 99 });
        m_details->setRecipient(another);
        QVERIFY(!says(u"Added"_s));
        QCOMPARE(wanted.count(), 2);
    }

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

    void intentsNameTheRecipient()
    {
        m_details->setRecipient(wallet());
        QSignalSpy refresh(m_details.get(), &RecipientDetails::refreshRequested);
        QSignalSpy edit(m_details.get(), &RecipientDetails::editRequested);
        QSignalSpy open(m_details.get(), &RecipientDetails::openKopoKopoRequested);
        QSignalSpy copy(m_details.get(), &RecipientDetails::copyReferenceRequested);
        button(u"Refresh this recipient"_s)->click();
        button(u"Edit by hand"_s)->click();
        button(u"Open Kopo Kopo"_s)->click();
        button(u"Copy destination reference"_s)->click();
        QCOMPARE(refresh.first().first().value<RecipientKey>(), wallet().key());
        QCOMPARE(edit.first().first().value<RecipientKey>(), wallet().key());
        QCOMPARE(open.count(), 1);
        QCOMPARE(copy.count(), 1);
    }

    void refreshNeedsALocationAndTheService_data()
    {
        QTest::addColumn<bool>("located");
        QTest::addColumn<bool>("signedIn");
        QTest::addColumn<bool>("enabled");
        QTest::newRow("both") << true << true << true;
        QTest::newRow("no location") << false << true << false;
        QTest::newRow("not signed in") << true << false << false;
    }

    void refreshNeedsALocationAndTheService()
    {
        QFETCH(bool, located);
        QFETCH(bool, signedIn);
        QFETCH(bool, enabled);
        m_details->setRecipient(located ? wallet() : walletWithout({ Field::Location }));
        m_details->setServiceAvailable(signedIn);
        QCOMPARE(button(u"Refresh this recipient"_s)->isEnabled(), enabled);
        QCOMPARE(button(u"Refresh this recipient"_s)->toolTip().isEmpty(), enabled);
    }

    void whereItCameFromGrowsOlderWithTheClock()
    {
        m_details->setRecipient(wallet());
        QVERIFY(hasText(u"From Kopo Kopo, 2 minutes ago"_s));
        m_details->setNow(now.addSecs(60));
        QVERIFY(hasText(u"From Kopo Kopo, 3 minutes ago"_s));
    }

    void theFocusStaysWhileTheSameRecipientIsRefreshed()
    {
        m_details->setRecipient(wallet());
        QAbstractButton* copy = button(u"Copy phone number"_s);
        copy->setFocus();
        referenceEdit()->setSelection(0, 8);
        m_details->setRecipient(walletWith({ { Field::Status, u"Suspended"_s }, { Field::Email, u"a@b.example"_s } }));
        QCOMPARE(button(u"Copy phone number"_s), copy);
        QVERIFY(copy->hasFocus());
        QCOMPARE(referenceEdit()->selectedText(), reference.left(8));
        QVERIFY(hasText(u"Suspended"_s));
    }

    void theFocusGoesToTheReferenceWhenItArrives()
    {
        m_details->setRecipient(walletWithout({ Field::Reference }));
        button(u"Enter reference"_s)->setFocus();
        m_details->setRecipient(wallet());
        QVERIFY(button(u"Copy destination reference"_s)->hasFocus());
    }

    void theScrollPositionIsKeptForTheSameRecipientAndResetForAnother()
    {
        m_details->resize(300, 240);
        m_details->setRecipient(wallet());
        QScrollBar* bar = m_details->findChild<QScrollArea*>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 20);
        bar->setValue(20);
        m_details->setRecipient(walletWith({ { Field::Status, u"Suspended"_s } }));
        QCOMPARE(bar->value(), 20);
        m_details->setRecipient(recipientWith({ { Field::Type, u"till"_s } }, {}, RecipientKey{ 8 }));
        QCOMPARE(bar->value(), 0);
    }

    void theTabKeyGoesTheWayTheEyeGoes_data()
    {
        QTest::addColumn<bool>("hasReference");
        QTest::newRow("with a reference the actions come last") << true;
        QTest::newRow("without one they come first") << false;
    }

    void theTabKeyGoesTheWayTheEyeGoes()
    {
        QFETCH(bool, hasReference);
        m_details->setRecipient(hasReference ? wallet() : walletWithout({ Field::Reference }));
        QTRY_VERIFY(button(u"Copy phone number"_s)->y() >= 0 && !button(u"Edit by hand"_s)->size().isEmpty());
        QWidget* first = hasReference ? static_cast<QWidget*>(referenceEdit()) : button(u"Enter reference"_s);
        first->setFocus();
        int stops = 0;
        QPoint before(-1, -1);
        for (QWidget* at = first; at && stops < 40; ++stops) {
            const QPoint place = at->mapTo(m_details.get(), QPoint(0, 0));
            QVERIFY2(place.y() > before.y() - 12, qPrintable(at->accessibleName()));
            before = place;
            QTest::keyClick(at, Qt::Key_Tab);
            at = QApplication::focusWidget() == first ? nullptr : QApplication::focusWidget();
        }
        QVERIFY(stops >= 9);
        QVERIFY(stops < 40);
    }

    void copyKeyInTheReferenceCopiesWhatIsSelectedElseTheReference()
    {
        m_details->setRecipient(wallet());
        QSignalSpy copy(m_details.get(), &RecipientDetails::copyReferenceRequested);
        referenceEdit()->setFocus();
        referenceEdit()->deselect();
        QTest::keySequence(referenceEdit(), QKeySequence::Copy);
        QCOMPARE(copy.count(), 1);
        referenceEdit()->setSelection(0, 8);
        QTest::keySequence(referenceEdit(), QKeySequence::Copy);
        QCOMPARE(copy.count(), 1);
        QCOMPARE(QApplication::clipboard()->text(), reference.left(8));
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

    void ofSeveralChosenItSaysHowManyAndOffersWhatCanBeDone()
    {
        m_details->setRecipient(wallet());
        m_details->setChosen({ 12, 10, 9, { u"Jane"_s, u"John"_s } });
        QVERIFY(hasText(u"12 recipients chosen"_s));
        QVERIFY(hasText(u"Jane"_s) && hasText(u"and 10 more"_s));
        QVERIFY(hasText(u"2 of them have no destination reference yet"_s));
        QVERIFY(!referenceEdit());
        QVERIFY(button(u"Copy destination references"_s)->text().contains(u"10 destination references"_s));
        QSignalSpy references(m_details.get(), &RecipientDetails::copyChosenReferencesRequested);
        QSignalSpy table(m_details.get(), &RecipientDetails::copyChosenTableRequested);
        QSignalSpy refresh(m_details.get(), &RecipientDetails::refreshChosenRequested);
        button(u"Copy destination references"_s)->click();
        button(u"Copy as table"_s)->click();
        button(u"Refresh these recipients"_s)->click();
        QCOMPARE(references.count(), 1);
        QCOMPARE(table.count(), 1);
        QCOMPARE(refresh.count(), 1);

        m_details->setChosen({ 1, 1, 1, { u"Jane"_s } });
        QVERIFY(referenceEdit());
        QVERIFY(!button(u"Copy destination references"_s));
    }

    void ofSeveralWithoutAReferenceNoneIsOffered()
    {
        m_details->setChosen({ 2, 0, 0, { u"Jane"_s, u"John"_s } });
        QVERIFY(hasText(u"None of them has a destination reference yet"_s));
        QVERIFY(!button(u"Copy destination references"_s));
        QVERIFY(button(u"Copy as table"_s));
        QVERIFY(!button(u"Refresh these recipients"_s)->isEnabled());
        QVERIFY(button(u"Refresh these recipients"_s)->toolTip().contains(u"location"_s));
        m_details->setChosen({ 2, 0, 1, { u"Jane"_s, u"John"_s } });
        QVERIFY(button(u"Refresh these recipients"_s)->isEnabled());
        m_details->setServiceAvailable(false);
        QVERIFY(!button(u"Refresh these recipients"_s)->isEnabled());
    }

    void ofChosenOnesTheirReferencesAndLocationsAreCounted()
    {
        TransientRecipientStore store;
        RecipientBook book(store);
        book.open();
        QTRY_COMPARE(book.state(), RecipientBook::State::Ready);
        const auto keys = book.takeKeys(7);
        ChangeSet changes;
        changes.time = now;
        changes.added = keys;
        for (qsizetype i = 0; i < keys.size(); ++i)
            changes.edits << Edit{ keys.at(i), Field::FirstName, Layer::Told, u"Name %1"_s.arg(i) };
        for (qsizetype i = 0; i < 3; ++i)
            changes.edits << Edit{ keys.at(i), Field::Reference, Layer::Told, reference };
        changes.edits << Edit{ keys.at(5), Field::Location, Layer::Told, location };
        book.apply(changes);
        const auto chosen = ChosenRecipients::of(book, keys);
        QCOMPARE(chosen.count, 7);
        QCOMPARE(chosen.withReference, 3);
        QCOMPARE(chosen.withLocation, 1);
        QCOMPARE(chosen.names.size(), ChosenRecipients::mostNames);
        QCOMPARE(chosen.names.first(), u"Name 0"_s);
    }

    void aCheckIsShownWhileItLastsAndHowItEnded()
    {
        m_details->setRecipient(wallet());
        QAbstractButton* refresh = button(u"Refresh this recipient"_s);
        refresh->setFocus();
        m_details->setCheck({ true });
        QVERIFY(!refresh->isEnabled());
        QCOMPARE(refresh->text(), u"Asking Kopo Kopo…"_s);
        m_details->setRecipient(walletWith({ { Field::Status, u"Suspended"_s } }));
        m_details->setCheck({ false, false, u"The status is “Suspended” now."_s });
        QVERIFY(refresh->isEnabled());
        QVERIFY(refresh->hasFocus()); // as before it was pressed
        QVERIFY(hasText(u"The status is “Suspended” now."_s));
        m_details->setRecipient(recipientWith({ { Field::Type, u"till"_s } }, {}, RecipientKey{ 8 }));
        QVERIFY(!hasText(u"The status is"_s));
    }

    void theFocusIsLeftAloneWhereThePersonMovedItDuringACheck()
    {
        m_details->setRecipient(wallet());
        button(u"Refresh this recipient"_s)->setFocus();
        m_details->setCheck({ true });
        referenceEdit()->setFocus();
        m_details->setCheck({ false, false, u"Nothing has changed."_s });
        QVERIFY(referenceEdit()->hasFocus());
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

    template <class Widget>
    QList<Widget*> shown() const
    {
        QList<Widget*> widgets = m_details->findChildren<Widget*>();
        widgets.removeIf([this](Widget* widget) { return !widget->isVisibleTo(m_details.get()); });
        return widgets;
    }

    bool hasText(const QString& words) const
    {
        const QList<QLabel*> labels = shown<QLabel>();
        return std::any_of(
            labels.begin(), labels.end(), [&words](const QLabel* label) { return label->text().contains(words); });
    }

    QAbstractButton* button(const QString& name) const
    {
        for (QAbstractButton* button : shown<QAbstractButton>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    QLineEdit* referenceEdit() const { return shown<QLineEdit>().value(0); }

    std::unique_ptr<RecipientDetails> m_details;
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
