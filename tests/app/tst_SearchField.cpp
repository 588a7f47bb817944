// SPDX-License-Identifier: MIT
#include "recipients/SearchField.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_SearchField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movesThroughTheListWithoutLosingTheFocus_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("up") << Qt::Key_Up;
        QTest::newRow("down") << Qt::Key_Down;
        QTest::newRow("page up") << Qt::Key_PageUp;
        QTest::newRow("page down") << Qt::Key_PageDown;
    }

    void movesThroughTheListWithoutLosingTheFocus()
    {
        QFETCH(Qt::Key, key);
        SearchField field;
        QSignalSpy moved(&field, &SearchField::moveRequested);
        QTest::keyClick(&field, key);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved.first().first().toInt(), int(key));
    }

    void enterCopies()
    {
        SearchField field;
        QSignalSpy copied(&field, &SearchField::copyRequested);
        QTest::keyClick(&field, Qt::Key_Return);
        QTest::keyClick(&field, Qt::Key_Enter);
        QCOMPARE(copied.count(), 2);
    }

    void escapeClears()
    {
        SearchField field;
        QTest::keyClicks(&field, u"jane"_s);
        QCOMPARE(field.text(), u"jane"_s);
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
    }

    void copyIsTheWindowsUnlessTextIsSelectedHere()
    {
        QWidget window;
        auto* field = new SearchField(&window);
        auto* copy = new QAction(&window);
        copy->setShortcut(QKeySequence::Copy);
        window.addAction(copy);
        QSignalSpy copied(copy, &QAction::triggered);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        QTest::keyClicks(field, u"jane"_s);

        QTest::keySequence(field, QKeySequence::Copy);
        QCOMPARE(copied.count(), 1);
        field->selectAll();
        QTest::keySequence(field, QKeySequence::Copy);
        QCOMPARE(copied.count(), 1);
    }

    void undoIsTheWindowsUnlessTextStandsHere()
    {
        QWidget window;
        auto* field = new SearchField(&window);
        auto* undo = new QAction(&window);
        undo->setShortcut(QKeySequence::Undo);
        window.addAction(undo);
        QSignalSpy undone(undo, &QAction::triggered);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        QTest::keyClicks(field, u"jane"_s);
        QTest::keySequence(field, QKeySequence::Undo);
        QCOMPARE(undone.count(), 0);
        QTest::keyClick(field, Qt::Key_Escape);
        QTest::keySequence(field, QKeySequence::Undo);
        QCOMPARE(undone.count(), 1);
        QVERIFY(field->text().isEmpty());
    }

    void undoIsTheWindowsOnceSomethingElseWasDone()
    {
        QWidget window;
        auto* field = new SearchField(&window);
        auto* undo = new QAction(&window);
        undo->setShortcut(QKeySequence::Undo);
        window.addAction(undo);
        QSignalSpy undone(undo, &QAction::triggered);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        QTest::keyClicks(field, u"jane"_s);
        field->endEditing(); // a recipient was changed
        QTest::keySequence(field, QKeySequence::Undo);
        QCOMPARE(undone.count(), 1);
        undo->setEnabled(false); // there is nothing more
        QTest::keySequence(field, QKeySequence::Undo);
        QCOMPARE(field->text(), u"jane"_s);

        QTest::keyClicks(field, u" w"_s);
        QTest::keySequence(field, QKeySequence::Undo);
        QVERIFY(field->text() != u"jane w"_s);
    }
};

QTEST_MAIN(tst_SearchField)
#include "tst_SearchField.moc"
