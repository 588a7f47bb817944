// SPDX-License-Identifier: MIT
#include "trust/WhoIsThisDialog.h"

#include "support/FilledBook.h"
#include "support/ToolTipOf.h"
#include "widgets/MessageBar.h"
#include "widgets/MutedLabel.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_WhoIsThisDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_filled = std::make_unique<FilledBook>();
        QVERIFY(m_filled->isReady());
        m_jane = m_filled->add({ { Field::Type, u"mobile_wallet"_s }, { Field::FirstName, u"Jane"_s },
            { Field::PhoneNumber, u"0712345678"_s }, { Field::Status, u"Approved"_s } });
        m_dialog = std::make_unique<WhoIsThisDialog>(m_filled->book);
        m_dialog->show();
    }

    void typedTextIsLookedThrough()
    {
        QSignalSpy chosen(m_dialog.get(), &WhoIsThisDialog::recipientChosen);
        auto* table = m_dialog->findChild<QTreeWidget*>();
        QVERIFY(!button(u"Save findings"_s)->isEnabled());
        m_dialog->findChild<QPlainTextEdit*>()->setPlainText(u"pay 0799000111\nand +254 712 345 678"_s);
        QTRY_COMPARE(table->topLevelItemCount(), 2);
        QVERIFY(table->topLevelItem(0)->text(3).startsWith(u"Unknown."_s));
        QVERIFY(!button(u"Show recipient"_s)->isEnabled());
        QVERIFY(table->topLevelItem(1)->text(2).startsWith(u"Jane"_s));
        table->setCurrentItem(table->topLevelItem(1));
        button(u"Show recipient"_s)->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<RecipientKey>(), m_jane);
        QVERIFY(m_dialog->csv().contains("Line 1,"));
    }

    void anEmptyTableSaysWhatItIsFor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nothing asked yet") << u" \n"_s << u"whose it is in your address book"_s;
        QTest::newRow("nothing found") << u"Dear all"_s << u"Paste the whole of one"_s;
        QTest::newRow("something found") << u"0712345678"_s << QString();
    }

    void anEmptyTableSaysWhatItIsFor()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, sentence);
        auto* hint = m_dialog->findChild<MutedLabel*>();
        QVERIFY(hint && hint->isVisible());
        m_dialog->findChild<QPlainTextEdit*>()->setPlainText(text);
        QTRY_COMPARE(hint->isVisible(), !sentence.isEmpty());
        QTRY_VERIFY(hint->text().contains(sentence));
    }

    void fileIsLookedThroughWhereItLies()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"log.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("0712345678\n");
        file.close();
        m_dialog->searchFile(file.fileName());
        QTRY_COMPARE(m_dialog->findChild<QTreeWidget*>()->topLevelItemCount(), 1);
        m_dialog->searchFile(folder.path());
        QTRY_VERIFY(m_dialog->findChild<MessageBar*>()->isShown());
        QVERIFY(!m_dialog->findChild<MutedLabel*>()->isVisible()); // it could not be read: who knows what is in it?
    }

    void aNameThatLooksLikeMarkupIsTheTooltipAsItIs()
    {
        m_filled->add({ { Field::Nickname, u"<b>Peter</b>"_s }, { Field::PhoneNumber, u"0799000111"_s } });
        auto* table = m_dialog->findChild<QTreeWidget*>();
        m_dialog->findChild<QPlainTextEdit*>()->setPlainText(u"0799000111"_s);
        QTRY_COMPARE(table->topLevelItemCount(), 1);
        const QRect whose = table->visualRect(table->model()->index(0, 2));
        QVERIFY(toolTipOf(*table->viewport(), whose.center()).startsWith(u"<b>Peter</b>"_s));
    }

    void whatTheBookLearnsInBetweenCounts()
    {
        auto* table = m_dialog->findChild<QTreeWidget*>();
        m_dialog->findChild<QPlainTextEdit*>()->setPlainText(u"0799000111"_s);
        QTRY_COMPARE(table->topLevelItemCount(), 1);
        m_filled->add({ { Field::FirstName, u"Peter"_s }, { Field::PhoneNumber, u"0799000111"_s } });
        QTRY_VERIFY(table->topLevelItemCount() == 1 && table->topLevelItem(0)->text(2).startsWith(u"Peter"_s));
    }

private:
    QPushButton* button(const QString& name) const
    {
        for (auto* one : m_dialog->findChildren<QPushButton*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        qFatal("there is no such button");
    }

    std::unique_ptr<FilledBook> m_filled;
    std::unique_ptr<WhoIsThisDialog> m_dialog;
    RecipientKey m_jane{};
};

QTEST_MAIN(tst_WhoIsThisDialog)
#include "tst_WhoIsThisDialog.moc"
