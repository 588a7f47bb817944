// SPDX-License-Identifier: MIT
#include "recipients/ColumnsDialog.h"
#include "recipients/RecipientDelegate.h"
#include "recipients/RecipientFilterModel.h"
#include "recipients/RecipientsModel.h"
#include "recipients/RecipientsView.h"
#include "support/FilledBook.h"
#include "support/ToolTipOf.h"
#include "theme/Colours.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

//! A view of a book of so many people, sorted by name.
class ShownBook : public FilledBook {
public:
    explicit ShownBook(int people)
    {
        if (!isReady())
            return;
        for (int i = 0; i < people; ++i)
            keys << add({ { Field::FirstName, u"Person %1"_s.arg(i, 4, 10, QChar(u'0')) },
                { Field::PhoneNumber, u"+2547%1"_s.arg(i, 8, 10, QChar(u'0')) } });
        model = std::make_unique<RecipientsModel>(book);
        filtered = std::make_unique<RecipientFilterModel>(*model);
        filtered->sort(RecipientsModel::NameColumn);
        view.resize(600, 300);
        view.showModel(filtered.get());
        view.show();
    }

    ~ShownBook() { view.showModel(nullptr); }

    void search(const QString& text)
    {
        RecipientFilter filter;
        filter.text = text;
        filtered->setFilter(filter);
    }

    QList<RecipientKey> keys;
    std::unique_ptr<RecipientsModel> model;
    std::unique_ptr<RecipientFilterModel> filtered;
    RecipientsView view;
};

QStringList checked(const QMenu& menu)
{
    QStringList texts;
    for (const QAction* action : menu.actions()) {
        if (action->isChecked())
            texts << action->text();
    }
    return texts;
}

void press(const QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions()) {
        if (action->text() == text)
            return action->trigger();
    }
    QFAIL(qPrintable(u"There is no %1 in the menu"_s.arg(text)));
}

class tst_RecipientsView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameThatLooksLikeMarkupIsTheTooltipAsItIs()
    {
        ShownBook shown(0);
        const QString name = u"<b>Jane</b> <a href=\"https://elsewhere.example\">Doe</a>"_s;
        shown.add({ { Field::Nickname, name } });
        const QModelIndex index = shown.filtered->index(0, RecipientsModel::NameColumn);
        QCOMPARE(toolTipOf(*shown.view.viewport(), shown.view.visualRect(index).center()), name);
    }

    void keepsTheChosenEntryWhileTheSearchNarrows()
    {
        ShownBook shown(200);
        shown.view.choose(shown.keys[150]);
        QSignalSpy chosen(&shown.view, &RecipientsView::currentChosen);
        shown.search(u"15"_s);
        QCOMPARE(shown.view.currentKey(), std::optional(shown.keys[150]));
        QCOMPARE(chosen.count(), 0);
    }

    void givesTheChosenEntryBackWhenTheSearchIsCleared()
    {
        ShownBook shown(200);
        shown.view.choose(shown.keys[150]);
        shown.search(u"Person 0007"_s);
        QVERIFY(!shown.view.currentKey());
        shown.search({});
        QCOMPARE(shown.view.currentKey(), std::optional(shown.keys[150]));
        QVERIFY(shown.view.viewport()->rect().contains(
            shown.view.visualRect(shown.filtered->index(shown.filtered->rowOf(shown.keys[150]), 0)).center()));
    }

    void whatWasChosenInOneBookIsNotChosenInAnother()
    {
        ShownBook shown(20);
        ShownBook other(20);
        shown.view.choose(shown.keys[5]);
        shown.search(u"5"_s);
        shown.view.showModel(other.filtered.get());
        other.search(u"Person"_s);
        QVERIFY(!shown.view.currentKey());
        QVERIFY(shown.view.selectedKeys().isEmpty());
        shown.view.showModel(nullptr);
    }

    void keepsSelectionAndScrollOverAChangeOfTheBook()
    {
        ShownBook shown(200);
        shown.view.choose(shown.keys[100]);
        const int scroll = shown.view.verticalScrollBar()->value();
        QVERIFY(scroll > 0);
        ChangeSet changes;
        changes.source = Source::Service;
        changes.time = QDateTime::currentDateTimeUtc();
        for (const int i : { 3, 100, 180 })
            changes.edits << Edit{ shown.keys[i], Field::Status, Layer::Told, u"Approved"_s };
        shown.book.apply(changes);
        QCOMPARE(shown.view.currentKey(), std::optional(shown.keys[100]));
        QCOMPARE(shown.view.verticalScrollBar()->value(), scroll);
    }

    void tellsTheChosenEntryOnceForEachChoice()
    {
        ShownBook shown(20);
        QSignalSpy chosen(&shown.view, &RecipientsView::currentChosen);
        shown.view.choose(shown.keys[5]);
        shown.view.moveCurrent(Qt::Key_Down);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(shown.view.currentKey(), std::optional(shown.keys[6]));
    }

    void whatIsChosenIsChosenAloneWhateverKeyIsHeld_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifier>("modifier");
        QTest::newRow("Ctrl") << Qt::Key_Control << Qt::ControlModifier;
        QTest::newRow("Shift") << Qt::Key_Shift << Qt::ShiftModifier;
    }

    void whatIsChosenIsChosenAloneWhateverKeyIsHeld()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifier, modifier);
        ShownBook shown(20);
        shown.view.choose(shown.keys[5]);
        QTest::keyPress(&shown.view, key, modifier);
        shown.view.choose(shown.keys[8]);
        const QList<RecipientKey> chosen = shown.view.selectedKeys();
        shown.view.moveCurrent(Qt::Key_Down);
        const QList<RecipientKey> moved = shown.view.selectedKeys();
        QTest::keyRelease(&shown.view, key);
        QCOMPARE(chosen, QList{ shown.keys[8] });
        QCOMPARE(moved, QList{ shown.keys[9] });
    }

    void firstStepFromTheSearchChoosesTheFirstRow()
    {
        ShownBook shown(20);
        QVERIFY(!shown.view.currentKey());
        shown.view.moveCurrent(Qt::Key_Down);
        QCOMPARE(shown.view.currentKey(), std::optional(shown.keys[0]));
    }

    void stepsStopAtBothEnds()
    {
        ShownBook shown(3);
        shown.view.choose(shown.keys[0]);
        shown.view.moveCurrent(Qt::Key_Up);
        QCOMPARE(shown.view.currentKey(), std::optional(shown.keys[0]));
        shown.view.moveCurrent(Qt::Key_PageDown);
        QCOMPARE(shown.view.currentKey(), std::optional(shown.keys[2]));
        shown.view.moveCurrent(Qt::Key_Down);
        QCOMPARE(shown.view.currentKey(), std::optional(shown.keys[2]));
    }

    void selectedEntriesComeInTheOrderOfTheList()
    {
        ShownBook shown(10);
        shown.filtered->sort(RecipientsModel::NameColumn, Qt::DescendingOrder);
        shown.view.selectAll();
        auto expected = shown.keys;
        std::reverse(expected.begin(), expected.end());
        QCOMPARE(shown.view.selectedKeys(), expected);
    }

    void enterAndDoubleClickCopy()
    {
        ShownBook shown(5);
        shown.view.choose(shown.keys[1]);
        QSignalSpy copied(&shown.view, &RecipientsView::copyRequested);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QCOMPARE(copied.count(), 1);
        const QPoint inRow = shown.view.visualRect(shown.filtered->index(1, 0)).center();
        QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, inRow);
        QCOMPARE(copied.count(), 2);
        const QPoint below(10, shown.view.viewport()->height() - 5);
        QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, below);
        QCOMPARE(copied.count(), 2);
    }

    void lettersBeginASearchAndMovingKeysDoNot()
    {
        ShownBook shown(5);
        QSignalSpy typed(&shown.view, &RecipientsView::typed);
        QTest::keyClick(&shown.view, Qt::Key_Down);
        QTest::keyClick(&shown.view, Qt::Key_Space);
        QTest::keyClick(&shown.view, Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(typed.count(), 0);
        QTest::keyClicks(&shown.view, u"J7"_s);
        QCOMPARE(typed, (QList<QVariantList>{ { u"J"_s }, { u"7"_s } }));
    }

    void homeAndEndChooseTheFirstAndTheLastRow()
    {
        ShownBook shown(200);
        shown.view.choose(shown.keys[70]);
        QTest::keyClick(&shown.view, Qt::Key_End);
        QCOMPARE(shown.view.selectedKeys(), QList{ shown.keys[199] });
        QTest::keyClick(&shown.view, Qt::Key_Home);
        QCOMPARE(shown.view.selectedKeys(), QList{ shown.keys[0] });
    }

    void whoComesByKeyboardFindsARowChosen()
    {
        ShownBook shown(20);
        QVERIFY(shown.view.selectedKeys().isEmpty());
        QFocusEvent byMouse(QEvent::FocusIn, Qt::MouseFocusReason);
        QCoreApplication::sendEvent(&shown.view, &byMouse);
        QVERIFY(shown.view.selectedKeys().isEmpty());
        QFocusEvent byTab(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(&shown.view, &byTab);
        QCOMPARE(shown.view.selectedKeys(), QList{ shown.keys[0] });
        shown.view.choose(shown.keys[3]);
        QCoreApplication::sendEvent(&shown.view, &byTab);
        QCOMPARE(shown.view.selectedKeys(), QList{ shown.keys[3] });
    }

    void sortsByAnyColumnFromTheMenu()
    {
        ShownBook shown(3);
        QMenu menu;
        shown.view.fillSortMenu(menu);
        QCOMPARE(checked(menu), (QStringList{ u"Name"_s, u"Ascending"_s }));
        press(menu, u"Descending"_s);
        QCOMPARE(shown.view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(shown.filtered->keyAt(0), shown.keys[2]);
        shown.view.fillSortMenu(menu);
        press(menu, u"Note"_s); // which is not shown
        QCOMPARE(shown.filtered->sortColumn(), int(RecipientsModel::NoteColumn));
        QCOMPARE(shown.filtered->sortOrder(), Qt::DescendingOrder);
        shown.view.fillSortMenu(menu);
        QCOMPARE(checked(menu), (QStringList{ u"Note"_s, u"Descending"_s }));
    }

    void columnsAreShownHiddenAndMovedByKeyboard()
    {
        ShownBook shown(1);
        QMenu menu;
        shown.view.fillColumnMenu(menu);
        press(menu, u"Arrange columns…"_s);
        auto* dialog = shown.view.findChild<ColumnsDialog*>();
        QVERIFY(dialog);
        auto* list = dialog->findChild<QListWidget*>();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(shown.view.shownColumns().first(), RecipientsModel::AccountColumn);
        QCOMPARE(list->currentItem()->text(), u"Name"_s);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // it is the first already
        QCOMPARE(shown.view.shownColumns().first(), RecipientsModel::NameColumn);
        for (int hidden = 0; hidden < 5; ++hidden) {
            QTest::keyClick(list, Qt::Key_Space);
            QTest::keyClick(list, Qt::Key_Down);
        }
        // The last one stays.
        QCOMPARE(shown.view.shownColumns(), QList{ RecipientsModel::UpdatedColumn });
        QTest::keyClick(list, Qt::Key_Space); // the type's
        QCOMPARE(shown.view.shownColumns(), (QList{ RecipientsModel::UpdatedColumn, RecipientsModel::TypeColumn }));
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == u"U&sual columns"_s)
                button->click();
        }
        QCOMPARE(shown.view.shownColumns().size(), 5);
        QCOMPARE(list->item(4)->checkState(), Qt::Checked);
        QCOMPARE(list->item(5)->checkState(), Qt::Unchecked);
    }

    void theStrongSelectionIsWhereTheKeyboardIs()
    {
        QWidget window;
        ShownBook shown(3);
        auto* other = new QListWidget(&window);
        auto* field = new QLineEdit(&window);
        auto* row = new QHBoxLayout(&window);
        row->addWidget(other);
        row->addWidget(field);
        row->addWidget(&shown.view);
        window.resize(1200, 400);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        shown.view.choose(shown.keys[1]);
        // Styles shade the colour of a selection.
        const auto isStrong = [&shown] {
            const QRect name = shown.view.visualRect(shown.view.model()->index(1, 0));
            const QImage image = shown.view.viewport()->grab().toImage();
            return Colours::contrast(image.pixelColor(name.bottomRight() - QPoint(4, 3)),
                       shown.view.palette().color(QPalette::Active, QPalette::Highlight))
                < 1.1;
        };
        shown.view.setFocus();
        QVERIFY(isStrong());
        other->setFocus();
        QVERIFY(!isStrong());
        field->setFocus(); // as the search field, whose arrow keys move through the list
        QVERIFY(isStrong());
    }

    void showsTheUsualColumnsUntilOthersAreChosen()
    {
        ShownBook shown(1);
        QCOMPARE(shown.view.shownColumns(),
            (QList{ RecipientsModel::NameColumn, RecipientsModel::AccountColumn, RecipientsModel::StatusColumn,
                RecipientsModel::ReferenceColumn, RecipientsModel::UpdatedColumn }));
        shown.view.restoreColumnState({ int(RecipientsModel::NoteColumn), 0, int(RecipientsModel::NameColumn), 0 });
        QCOMPARE(shown.view.shownColumns(), (QList{ RecipientsModel::NoteColumn, RecipientsModel::NameColumn }));
        shown.view.restoreColumnState({ 99, 0 });
        QCOMPARE(shown.view.shownColumns().size(), 5);
    }

    void textsStandWhereTheStyleWouldPutThem_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("with room") << 1200 << Qt::LeftToRight;
        QTest::newRow("too narrow for all of it") << 300 << Qt::LeftToRight;
        QTest::newRow("right to left") << 1200 << Qt::RightToLeft;
        QTest::newRow("right to left, too narrow") << 300 << Qt::RightToLeft;
    }

    void textsStandWhereTheStyleWouldPutThem()
    {
        struct ByTheStyle : RecipientDelegate {
            void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
            {
                QStyledItemDelegate::paint(painter, option, index);
            }
        } byTheStyle;
        QFETCH(int, width);
        QFETCH(Qt::LayoutDirection, direction);
        ShownBook shown(20);
        shown.view.setLayoutDirection(direction);
        shown.view.resize(width, 300);
        shown.view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        shown.view.choose(shown.keys[1]);
        shown.view.clearFocus(); // whose ring the style draws over the text
        const QImage ours = shown.view.grab().toImage();
        shown.view.setItemDelegate(&byTheStyle);
        const QImage theirs = shown.view.grab().toImage();
        QCOMPARE(ours, theirs);
    }

    void remembersItsColumns()
    {
        ShownBook shown(1);
        shown.view.horizontalHeader()->moveSection(0, 2);
        shown.view.setColumnWidth(1, 77);
        const QVariantList state = shown.view.columnState();
        ShownBook other(1);
        other.view.restoreColumnState(state);
        QCOMPARE(other.view.horizontalHeader()->visualIndex(0), 2);
        QCOMPARE(other.view.columnWidth(1), 77);
    }
};

QTEST_MAIN(tst_RecipientsView)
#include "tst_RecipientsView.moc"
