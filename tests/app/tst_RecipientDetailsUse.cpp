// SPDX-License-Identifier: MIT
#include "DetailsPane.h"
#include "details/ChosenRecipients.h"
#include "recipients/RecipientBook.h"
#include "recipients/TransientRecipientStore.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

//! What can be done in the pane, by mouse and keyboard, with one recipient or several, and what stays while it changes.
class RecipientDetailsUseTest : public QObject, private DetailsPane {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
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
};

QTEST_MAIN(RecipientDetailsUseTest)
#include "tst_RecipientDetailsUse.moc"
