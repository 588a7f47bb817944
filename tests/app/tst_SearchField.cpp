// SPDX-License-Identifier: MIT
#include "recipients/SearchField.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

//! The field with the focus, in a window that has an action of its own for a key.
struct FieldInWindow {
    explicit FieldInWindow(QKeySequence::StandardKey key)
    {
        action->setShortcut(key);
        window.addAction(action);
        window.show();
        window.activateWindow();
    }

    bool isActive()
    {
        const bool isSo = QTest::qWaitForWindowActive(&window);
        field->setFocus();
        return isSo;
    }

    QWidget window;
    SearchField* field = new SearchField(&window);
    QAction* action = new QAction(&window);
    QSignalSpy triggered{ action, &QAction::triggered };
};

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
        FieldInWindow in(QKeySequence::Copy);
        QVERIFY(in.isActive());
        QTest::keyClicks(in.field, u"jane"_s);
        QTest::keySequence(in.field, QKeySequence::Copy);
        QCOMPARE(in.triggered.count(), 1);
        in.field->selectAll();
        QTest::keySequence(in.field, QKeySequence::Copy);
        QCOMPARE(in.triggered.count(), 1);
    }

    void undoIsTheWindowsUnlessTextStandsHere()
    {
        FieldInWindow in(QKeySequence::Undo);
        QVERIFY(in.isActive());
        QTest::keyClicks(in.field, u"jane"_s);
        QTest::keySequence(in.field, QKeySequence::Undo);
        QCOMPARE(in.triggered.count(), 0);
        QTest::keyClick(in.field, Qt::Key_Escape);
        QTest::keySequence(in.field, QKeySequence::Undo);
        QCOMPARE(in.triggered.count(), 1);
        QVERIFY(in.field->text().isEmpty());
    }

    void undoIsTheWindowsOnceSomethingElseWasDone()
    {
        FieldInWindow in(QKeySequence::Undo);
        QVERIFY(in.isActive());
        QTest::keyClicks(in.field, u"jane"_s);
        in.field->endEditing(); // a recipient was changed
        QTest::keySequence(in.field, QKeySequence::Undo);
        QCOMPARE(in.triggered.count(), 1);
        in.action->setEnabled(false); // there is nothing more
        QTest::keySequence(in.field, QKeySequence::Undo);
        QCOMPARE(in.field->text(), u"jane"_s);

        QTest::keyClicks(in.field, u" w"_s);
        QTest::keySequence(in.field, QKeySequence::Undo);
        QVERIFY(in.field->text() != u"jane w"_s);
    }
};

QTEST_MAIN(tst_SearchField)
#include "tst_SearchField.moc"
