// SPDX-License-Identifier: MIT
#include "navigation/NavigationTree.h"

#include "navigation/SideNavigation.h"
#include "theme/Colours.h"
#include "theme/Tokens.h"

#include <QAccessible>
#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cstdlib>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class NavigationTreeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<NavigationTree>();
        m_tree->resize(m_tree->sizeHint().width(), 400);
        m_tree->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_tree.get()));
    }

    void cleanup() { m_tree.reset(); }

    void namesStandInTheWebAppsOrder()
    {
        QStringList names;
        for (QTreeWidgetItemIterator it(m_tree.get()); *it; ++it)
            names.append((*it)->text(0));
        const QStringList expected{ u"Pay"_s, u"Overview"_s, u"Approvals"_s, u"Recipients"_s, u"Mobile wallets"_s,
            u"Bank accounts"_s, u"Tills"_s, u"Paybills"_s };
        QCOMPARE(names, expected);
        QCOMPARE(item(u"Mobile wallets"_s)->parent(), item(u"Recipients"_s));
        QCOMPARE(item(u"Approvals"_s)->parent(), item(u"Pay"_s));
        QCOMPARE(m_tree->accessibleName(), u"Navigation"_s);
    }

    void countIsADescriptionAndNoPartOfTheName_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("description");
        QTest::newRow("none") << 0 << u"0 recipients"_s;
        QTest::newRow("one") << 1 << u"1 recipient"_s;
        QTest::newRow("many") << 1204 << QLocale().toString(1204) + u" recipients"_s;
        QTest::newRow("not known") << -1 << QString();
    }

    void countIsADescriptionAndNoPartOfTheName()
    {
        QFETCH(int, count);
        QFETCH(QString, description);
        m_tree->setCount(Place::Approvals, 5);
        m_tree->setCount(Place::Approvals, count);
        QCOMPARE(m_tree->count(Place::Approvals), count);
        QAccessibleInterface* cell = accessible(u"Approvals"_s);
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Description), description);
    }

    void countIsDrawnAtTheFarEdge()
    {
        m_tree->setCurrentPlace(Place::Recipients);
        QRect far = m_tree->visualItemRect(item(u"Tills"_s));
        far.setLeft(far.right() - m_tree->fontMetrics().horizontalAdvance(u"88,888"_s));
        QVERIFY(far.isValid());
        const QImage before = m_tree->viewport()->grab(far).toImage();
        m_tree->setCount(Place::Tills, 88'888);
        QVERIFY(m_tree->viewport()->grab(far).toImage() != before);
    }

    void choosingRecipientsOpensItsCategories()
    {
        QVERIFY(!item(u"Recipients"_s)->isExpanded());
        click(u"Recipients"_s);
        QVERIFY(item(u"Recipients"_s)->isExpanded());
        QCOMPARE(m_tree->currentPlace(), Place::Recipients);
    }

    void aClickTellsOfItsPlaceOnceAndAgainWhenRepeated()
    {
        QSignalSpy chosen(m_tree.get(), &NavigationTree::placeChosen);
        click(u"Approvals"_s);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.last().first().value<Place>(), Place::Approvals);
        click(u"Approvals"_s);
        QCOMPARE(chosen.count(), 2);
    }

    void aClickOnThePlaceThatTheKeyboardChoseTellsAgain()
    {
        m_tree->setFocus();
        QSignalSpy chosen(m_tree.get(), &NavigationTree::placeChosen);
        QTest::keyClick(m_tree.get(), Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        click(u"Approvals"_s);
        QCOMPARE(chosen.count(), 2);
    }

    void arrowKeysWalkThroughThePlaces()
    {
        QSignalSpy chosen(m_tree.get(), &NavigationTree::placeChosen);
        m_tree->setFocus();
        QTest::keyClick(m_tree.get(), Qt::Key_Down);
        QCOMPARE(m_tree->currentPlace(), Place::Approvals);
        QTest::keyClick(m_tree.get(), Qt::Key_Down);
        QCOMPARE(m_tree->currentPlace(), Place::Recipients);
        QTest::keyClick(m_tree.get(), Qt::Key_Down);
        QCOMPARE(m_tree->currentPlace(), Place::MobileWallets);
        QCOMPARE(chosen.count(), 3);
    }

    void payOpensAndClosesButIsNoPlace()
    {
        QSignalSpy chosen(m_tree.get(), &NavigationTree::placeChosen);
        click(u"Pay"_s);
        QVERIFY(!item(u"Pay"_s)->isExpanded());
        click(u"Pay"_s);
        QVERIFY(item(u"Pay"_s)->isExpanded());
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(m_tree->currentPlace(), Place::Overview);
        QVERIFY(!item(u"Pay"_s)->isSelected());
    }

    void enterOpensAndClosesPay()
    {
        m_tree->setFocus();
        QTest::keyClick(m_tree.get(), Qt::Key_Up);
        QTest::keyClick(m_tree.get(), Qt::Key_Return);
        QVERIFY(!item(u"Pay"_s)->isExpanded());
        QTest::keyClick(m_tree.get(), Qt::Key_Return);
        QVERIFY(item(u"Pay"_s)->isExpanded());
    }

    void thePlaceStaysMarkedWhenTheArrowKeysReachPay()
    {
        QSignalSpy chosen(m_tree.get(), &NavigationTree::placeChosen);
        m_tree->setFocus();
        QTest::keyClick(m_tree.get(), Qt::Key_Up);
        QCOMPARE(m_tree->currentItem(), item(u"Pay"_s));
        QVERIFY(item(u"Overview"_s)->isSelected());
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(m_tree.get(), Qt::Key_Down);
        QCOMPARE(m_tree->currentPlace(), Place::Overview);
    }

    void aClickWithCtrlTakesNoChoiceAway()
    {
        click(u"Approvals"_s);
        click(u"Approvals"_s, Qt::ControlModifier);
        QVERIFY(item(u"Approvals"_s)->isSelected());
        QCOMPARE(m_tree->currentPlace(), Place::Approvals);
    }

    void selectingWithoutMovingTheCursorChoosesToo()
    {
        // As assistive technology does it.
        QSignalSpy chosen(m_tree.get(), &NavigationTree::placeChosen);
        m_tree->selectionModel()->select(index(u"Approvals"_s), QItemSelectionModel::ClearAndSelect);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(m_tree->currentPlace(), Place::Approvals);
    }

    void aPlaceSetByTheProgramIsShownButNotToldBack_data()
    {
        QTest::addColumn<Place>("place");
        QTest::addColumn<QString>("name");
        QTest::newRow("in a category") << Place::Tills << u"Tills"_s;
        QTest::newRow("all recipients") << Place::Recipients << u"Recipients"_s;
        QTest::newRow("the one that is shown") << Place::Overview << u"Overview"_s;
    }

    void aPlaceSetByTheProgramIsShownButNotToldBack()
    {
        QFETCH(Place, place);
        QFETCH(QString, name);
        QSignalSpy chosen(m_tree.get(), &NavigationTree::placeChosen);
        m_tree->setCurrentPlace(place);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(m_tree->currentPlace(), place);
        QVERIFY(item(name)->isSelected());
        QCOMPARE(m_tree->selectedItems().size(), 1);
        QVERIFY(!m_tree->visualItemRect(item(name)).isEmpty());
    }

    void everyPlaceHasANameAndGoesWithItsCategory()
    {
        for (const Place place : allPlaces) {
            QVERIFY(!placeName(place).isEmpty());
            if (const auto category = categoryOf(place))
                QCOMPARE(placeOf(*category), place);
        }
        QCOMPARE(placeOf(std::nullopt), Place::Recipients);
    }

    void narrowShowsEveryIconWithItsNameInATooltip()
    {
        NavigationTree tree;
        const int wide = tree.sizeHint().width();
        tree.setNarrow(true);
        QVERIFY(tree.sizeHint().width() < wide / 2);
        QCOMPARE(tree.maximumWidth(), tree.sizeHint().width());
        const auto items = tree.findItems(placeName(Place::Tills), Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(items.size(), 1);
        QVERIFY(items.first()->parent()->isExpanded());
        QCOMPARE(items.first()->toolTip(0), placeName(Place::Tills));
        tree.resize(tree.sizeHint().width(), 600);
        tree.show();
        QSignalSpy chosen(&tree, &NavigationTree::placeChosen);
        const QPoint icon(Spacing::medium, tree.visualItemRect(items.first()).center().y());
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, icon);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(tree.currentPlace(), Place::Tills);
        tree.setNarrow(false);
        QCOMPARE(tree.sizeHint().width(), wide);
        QVERIFY(items.first()->toolTip(0).isEmpty());
    }

    void typingBeginsASearch()
    {
        QSignalSpy typed(m_tree.get(), &NavigationTree::typed);
        QSignalSpy chosen(m_tree.get(), &NavigationTree::placeChosen);
        m_tree->setFocus();
        QTest::keyClicks(m_tree.get(), u"t7"_s);
        QCOMPARE(typed.count(), 2);
        QCOMPARE(typed.first().first().toString(), u"t"_s);
        QCOMPARE(chosen.count(), 0); // Tills begins with T
        QTest::keyClick(m_tree.get(), Qt::Key_T, Qt::ControlModifier);
        QTest::keyClick(m_tree.get(), Qt::Key_Space);
        QCOMPARE(typed.count(), 2);
    }

    void theChosenPlaceIsMarkedCalmlyWhereTheKeyboardIsNot()
    {
        m_tree->setCurrentPlace(Place::Approvals);
        m_tree->clearFocus();
        const QRect row = m_tree->visualItemRect(item(u"Approvals"_s));
        const QPoint ground(row.right() - 3, row.center().y());
        const QPoint edge(1, row.center().y());
        QVERIFY(!isStrong(ground));
        QCOMPARE(colourAt(edge), Colours::focus(m_tree->palette()));
        m_tree->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_tree.get()));
        m_tree->setFocus();
        QVERIFY(isStrong(ground));
    }

    void theButtonCollapsesAndExpands()
    {
        QAction narrow;
        narrow.setCheckable(true);
        narrow.setShortcut(QKeySequence(Qt::Key_F9));
        SideNavigation side(narrow);
        side.resize(side.sizeHint().width() + 40, 500);
        side.show();
        QVERIFY(QTest::qWaitForWindowExposed(&side));
        const int wide = side.width();
        auto* button = side.findChild<QToolButton*>();
        QCOMPARE(button->accessibleName(), u"Collapse navigation"_s);
        QVERIFY(button->toolTip().contains(u"F9"_s));
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(narrow.isChecked());
        QVERIFY(side.tree()->isNarrow());
        QVERIFY(side.preferredWidth() < wide / 2);
        QVERIFY(side.width() < wide / 2);
        QCOMPARE(button->accessibleName(), u"Expand navigation"_s);
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(!side.tree()->isNarrow());
        QCOMPARE(side.preferredWidth(), wide);
    }

    void narrowItsEntriesLieWhereTheyAreSeen()
    {
        m_tree->setNarrow(true);
        m_tree->resize(m_tree->sizeHint().width(), 400);
        for (const Place place : allPlaces) {
            QAccessibleInterface* cell = accessible(placeName(place));
            QVERIFY(cell);
            const QRect shown(m_tree->viewport()->mapToGlobal(QPoint()), m_tree->viewport()->size());
            QVERIFY2(shown.contains(cell->rect()), qPrintable(placeName(place)));
        }
    }

private:
    QTreeWidgetItem* item(const QString& name) const
    {
        return m_tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }

    QModelIndex index(const QString& name) const { return m_tree->indexFromItem(item(name)); }

    QColor colourAt(const QPoint& place) const { return m_tree->viewport()->grab().toImage().pixelColor(place); }

    //! The colour of a selection stands there; styles may shade it.
    bool isStrong(const QPoint& place) const
    {
        const QColor there = colourAt(place);
        const QColor strong = m_tree->palette().color(QPalette::Active, QPalette::Highlight);
        const auto isNear = [](int a, int b) { return std::abs(a - b) < 12; };
        return isNear(there.red(), strong.red()) && isNear(there.green(), strong.green())
            && isNear(there.blue(), strong.blue());
    }

    void click(const QString& name, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QPoint middle = m_tree->visualItemRect(item(name)).center();
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, modifiers, middle);
    }

    //! The child of the tree's accessible interface that has exactly this name.
    QAccessibleInterface* accessible(const QString& name) const
    {
        QAccessibleInterface* tree = QAccessible::queryAccessibleInterface(m_tree.get());
        for (int i = 0; i < tree->childCount(); ++i) {
            if (tree->child(i) && tree->child(i)->text(QAccessible::Name) == name)
                return tree->child(i);
        }
        return nullptr;
    }

    std::unique_ptr<NavigationTree> m_tree;
};

QTEST_MAIN(NavigationTreeTest)
#include "tst_NavigationTree.moc"
