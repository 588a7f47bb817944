// SPDX-License-Identifier: MIT
#include "recipients/RecipientCommands.h"

#include "OpenSession.h"
#include "dialogs/DuplicatesDialog.h"
#include "dialogs/EnterByHandDialog.h"
#include "exchange/ImportDialog.h"
#include "trust/CheckDialog.h"
#include "widgets/MessageBar.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;

} // namespace

//! What a person does to recipients, and takes back.
class tst_RecipientCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_commands = new RecipientCommands(m_window.get());
        m_open = std::make_unique<OpenSession>();
        m_commands->setSession(&m_open->session);
        QVERIFY(m_open->open());
        m_jane = m_open->add({ { Field::Type, u"mobile_wallet"_s }, { Field::FirstName, u"Jane"_s },
            { Field::PhoneNumber, u"0712345678"_s }, { Field::Network, u"Safaricom"_s },
            { Field::Reference, reference } });
        m_duka = m_open->add(
            { { Field::Type, u"till"_s }, { Field::TillName, u"Duka"_s }, { Field::TillNumber, u"004321"_s } });
    }

    void cleanup()
    {
        m_commands->setSession(nullptr);
        m_open.reset();
        m_window.reset();
    }

    void whatIsRemovedComesBackWhole()
    {
        const Recipient jane = *book().find(m_jane);
        const Recipient duka = *book().find(m_duka);
        QSignalSpy noticed(m_commands, &RecipientCommands::noticed);
        m_commands->remove({ m_jane, m_duka });
        QCOMPARE(book().size(), 0);
        QVERIFY(noticed.last().first().toString().contains(u"Ctrl+Z"_s));
        undo();
        QCOMPARE(book().find(m_jane), jane);
        QCOMPARE(book().find(m_duka), duka);
        redo();
        QCOMPARE(book().size(), 0);
        undo();
        QCOMPARE(book().size(), 2);
    }

    void undoTakesBackOneAfterTheOther()
    {
        m_commands->setPinned({ m_jane }, true);
        m_commands->remove({ m_duka });
        undo();
        QVERIFY(book().find(m_duka) && book().find(m_jane)->isPinned());
        undo();
        QVERIFY(!book().find(m_jane)->isPinned());
        QVERIFY(!m_commands->history().stack().canUndo());
    }

    void undoSaysWhomItBroughtBack_data()
    {
        QTest::addColumn<bool>("isRemoval");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("broughtBack");
        QTest::newRow("one that was changed") << false << 1 << 1;
        QTest::newRow("two that were changed: what is chosen stays") << false << 2 << 0;
        QTest::newRow("one that was removed") << true << 1 << 1;
        QTest::newRow("two that were removed") << true << 2 << 2;
    }

    void undoSaysWhomItBroughtBack()
    {
        QFETCH(const bool, isRemoval);
        QFETCH(const int, count);
        QFETCH(const int, broughtBack);
        const QList<RecipientKey> keys = QList{ m_jane, m_duka }.first(count);
        isRemoval ? m_commands->remove(keys) : m_commands->setPinned(keys, true);
        const QSignalSpy spy(&m_commands->history(), &UndoHistory::broughtBack);
        undo();
        QCOMPARE(spy.size(), broughtBack > 0 ? 1 : 0);
        if (broughtBack > 0)
            QCOMPARE(spy.first().first().value<QList<RecipientKey>>(), keys.first(broughtBack));
        redo();
        QCOMPARE(spy.size(), (broughtBack > 0 ? 1 : 0) + (!isRemoval && count == 1 ? 1 : 0));
    }

    void enteringByHandBeginsWithTheCategory()
    {
        m_commands->enterByHand(Category::Tills);
        const auto* dialog = m_window->findChild<EnterByHandDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QComboBox*>()->currentText(), u"Till"_s);
    }

    void whatTheServiceToldInBetweenStays()
    {
        m_commands->setPinned({ m_jane }, true);
        m_open->change(m_jane, Field::Status, u"Approved"_s);
        undo();
        QVERIFY(!book().find(m_jane)->isPinned());
        QCOMPARE(book().find(m_jane)->text(Field::Status), u"Approved"_s);
    }

    void whatWasTypedIsDroppedForWhatWasTold()
    {
        ChangeSet typed;
        typed.time = QDateTime::currentDateTimeUtc();
        typed.edits = { { m_jane, Field::FirstName, Layer::Typed, u"Janet"_s } };
        book().apply(typed);
        m_commands->useTold(m_jane, Field::FirstName);
        QCOMPARE(book().find(m_jane)->text(Field::FirstName), u"Jane"_s);
        undo();
        QCOMPARE(book().find(m_jane)->text(Field::FirstName), u"Janet"_s);
    }

    void anotherBookForgetsWhatCanBeUndone()
    {
        m_commands->remove({ m_jane });
        QVERIFY(m_commands->history().stack().canUndo());
        m_commands->setSession(nullptr);
        QVERIFY(!m_commands->history().stack().canUndo());
    }

    void paymentDestinationsLandOnTheClipboard_data()
    {
        QTest::addColumn<bool>("both");
        QTest::addColumn<bool>("v1");
        QTest::addColumn<int>("objects");
        QTest::addColumn<QString>("notice");
        QTest::newRow("v1 of one") << false << true << 1 << u"Copied the payment destination of Jane"_s;
        QTest::newRow("v2 of two") << true << false << 2 << u"Copied 2 payment destinations"_s;
        QTest::newRow("v1 of one with and one without") << true << true << 1 << u"lack details"_s;
    }

    void paymentDestinationsLandOnTheClipboard()
    {
        QFETCH(bool, both);
        QFETCH(bool, v1);
        QFETCH(int, objects);
        QFETCH(QString, notice);
        QSignalSpy noticed(m_commands, &RecipientCommands::noticed);
        m_commands->copyDestinations(both ? QList{ m_jane, m_duka } : QList{ m_jane },
            v1 ? RecipientCopy::Destination::V1 : RecipientCopy::Destination::V2);
        const QJsonDocument json = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8());
        QCOMPARE(json.isArray() ? static_cast<int>(json.array().size()) : static_cast<int>(json.isObject()), objects);
        QVERIFY2(noticed.last().first().toString().contains(notice), qPrintable(noticed.last().first().toString()));
    }

    void duplicatesAreMergedIntoTheChosenOneAndComeBack()
    {
        const RecipientKey twin = m_open->add(
            { { Field::Type, u"till"_s }, { Field::TillNumber, u"4321"_s }, { Field::Nickname, u"Corner"_s } });
        const RecipientKey same = m_open->add(
            { { Field::Type, u"till"_s }, { Field::TillNumber, u"004321"_s }, { Field::Nickname, u"Corner"_s } });
        QTRY_COMPARE(m_open->session.duplicates()->groups().size(), std::size_t{ 1 });
        QCOMPARE(m_open->session.duplicates()->groupOf(same)->keys, (QList{ m_duka, same }));
        QVERIFY(!m_open->session.duplicates()->groupOf(twin));

        m_commands->showDuplicates();
        auto* dialog = m_window->findChild<DuplicatesDialog*>();
        QVERIFY(dialog);
        const auto keep = dialog->findChildren<QRadioButton*>();
        QCOMPARE(keep.size(), 2);
        keep[1]->click();
        buttonIn(*dialog, u"Merge"_s)->click();
        QCOMPARE(book().size(), 3);
        QVERIFY(!book().find(m_duka));
        QCOMPARE(book().find(same)->text(Field::TillName), u"Duka"_s);
        QCOMPARE(book().find(same)->text(Field::Nickname), u"Corner"_s);
        QVERIFY(!buttonIn(*dialog, u"Merge"_s)->isEnabled());
        QTRY_VERIFY(m_open->session.duplicates()->groups().empty());
        undo();
        QVERIFY(book().find(m_duka));
        QVERIFY(book().find(same)->text(Field::TillName).isEmpty());
        QTRY_COMPARE(m_open->session.duplicates()->groups().size(), std::size_t{ 1 });
    }

    void theEndOfAnImportTellsOfTheRowsThatWereLeftOut_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<bool>("anyLeftOut");
        QTest::newRow("none") << u"till,Kiosk,011111,\n"_s << false;
        QTest::newRow("one") << u"till,Kiosk,011111,\ntill,Stall,022222,not a reference\n"_s << true;
    }

    void theEndOfAnImportTellsOfTheRowsThatWereLeftOut()
    {
        QFETCH(const QString, rows);
        QFETCH(const bool, anyLeftOut);
        const QSignalSpy noticed(m_commands, &RecipientCommands::noticed);
        m_commands->importText(u"Type,Till name,Till number,Destination reference\n"_s + rows);
        auto* dialog = m_window->findChild<ImportDialog*>();
        QTRY_VERIFY(buttonIn(*dialog, u"Import recipients"_s)->isEnabled());
        dialog->accept();
        QTRY_COMPARE(noticed.size(), 1);
        const QString said = noticed.first().first().toString();
        QVERIFY2(said.startsWith(u"Added 1 recipient"_s), qPrintable(said));
        QCOMPARE(said.contains(u"1 wrong row"_s), anyLeftOut);
    }

    void whatNobodyHasCheckedIsNotCopiedFromTheComparison()
    {
        const RecipientKey other = m_open->add({ { Field::Type, u"till"_s }, { Field::TillName, u"Kiosk"_s } });
        m_open->change(m_duka, Field::TillNumber, u"7777"_s);
        m_commands->compare({ m_duka, other });
        const auto* dialog = m_window->findChild<DuplicatesDialog*>();
        QVERIFY(dialog);
        const auto isSelectable = [dialog](const QString& text) {
            for (const auto* label : dialog->findChildren<QLabel*>()) {
                if (label->text() == text)
                    return label->textInteractionFlags() != Qt::NoTextInteraction;
            }
            return false;
        };
        QVERIFY(isSelectable(u"Kiosk"_s));
        for (const auto* label : dialog->findChildren<QLabel*>())
            QVERIFY(!label->accessibleName().contains(u"entry 1"_s)
                || label->textInteractionFlags() == Qt::NoTextInteraction);
    }

    void whatChangedSinceItWasShownIsNotMerged()
    {
        const RecipientKey same = m_open->add({ { Field::Type, u"till"_s }, { Field::TillNumber, u"004321"_s } });
        m_commands->compare({ m_duka, same });
        auto* dialog = m_window->findChild<DuplicatesDialog*>();
        QVERIFY(dialog);
        const auto* message = dialog->findChild<MessageBar*>();
        m_open->change(same, Field::Nickname, u"Corner"_s);
        buttonIn(*dialog, u"Merge"_s)->click();
        QCOMPARE(book().size(), 3);
        QVERIFY(message->text().contains(u"not merged"_s));
        QVERIFY(buttonIn(*dialog, u"Merge"_s)->isEnabled()); // now they are seen as they are

        m_open->change(same, Field::TillNumber, u"7777"_s);
        buttonIn(*dialog, u"Merge"_s)->click();
        QCOMPARE(book().size(), 3);
        QVERIFY(!buttonIn(*dialog, u"Merge"_s)->isEnabled()); // two accounts

        m_open->change(same, Field::TillNumber, u"004321"_s);
        m_commands->compare({ m_duka, same });
        auto* again = m_window->findChildren<DuplicatesDialog*>().last();
        buttonIn(*again, u"Merge"_s)->click();
        QCOMPARE(book().size(), 2);
    }

    void aFieldIsCopiedAsItIsWhenThePersonHasSaidThatItIsRight()
    {
        m_open->change(m_duka, Field::TillNumber, u"7777"_s);
        m_commands->copyField(m_duka, Field::TillName);
        const auto* check = m_window->findChild<CheckDialog*>();
        QVERIFY(check);
        m_open->change(m_duka, Field::TillName, u"Duka la Juma"_s);
        check->findChild<QLineEdit*>()->setText(u"He said so"_s);
        buttonIn(*check, u"It is right: copy"_s)->click();
        // What changed meanwhile is asked about; what was there before is on no clipboard.
        QVERIFY(QGuiApplication::clipboard()->text() != u"Duka"_s);
        for (const auto* next : m_window->findChildren<CheckDialog*>()) {
            if (!next->isVisible())
                continue;
            next->findChild<QLineEdit*>()->setText(u"He said so"_s);
            buttonIn(*next, u"It is right: copy"_s)->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Duka la Juma"_s);
    }

    void aFieldThatIsEmptyByNowLeavesTheClipboardAsItIs()
    {
        QGuiApplication::clipboard()->setText(u"before"_s);
        QSignalSpy noticed(m_commands, &RecipientCommands::noticed);
        m_commands->copyField(m_jane, Field::Email);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        QCOMPARE(noticed.first().first().toString(), u"Nothing was copied: E-mail is empty now."_s);
    }

    void oneRecipientAloneIsNotMerged()
    {
        QSignalSpy noticed(m_commands, &RecipientCommands::noticed);
        m_commands->compare({ m_jane });
        QVERIFY(!m_window->findChild<DuplicatesDialog*>());
        QCOMPARE(noticed.size(), 1);
    }

private:
    RecipientBook& book() { return m_open->book(); }
    void undo() { m_commands->history().stack().undo(); }
    void redo() { m_commands->history().stack().redo(); }

    std::unique_ptr<QWidget> m_window;
    RecipientCommands* m_commands = nullptr;
    std::unique_ptr<OpenSession> m_open;
    RecipientKey m_jane{};
    RecipientKey m_duka{};
};

QTEST_MAIN(tst_RecipientCommands)
#include "tst_RecipientCommands.moc"
