// SPDX-License-Identifier: MIT
// What any window with words in it costs before it does anything: menus, tools, a tree and a table as Qt has them.
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1180, 760);
    for (const QString& name : { u"File"_s, u"Edit"_s, u"View"_s, u"Help"_s })
        window.menuBar()->addMenu(name)->addAction(name);
    QToolBar* tools = window.addToolBar(u"Tools"_s);
    for (const QString& name : { u"Refresh"_s, u"Import"_s, u"Export"_s })
        tools->addAction(name);
    auto* splitter = new QSplitter;
    auto* tree = new QTreeWidget(splitter);
    for (const QString& name : { u"Overview"_s, u"Approvals"_s, u"Recipients"_s })
        tree->addTopLevelItem(new QTreeWidgetItem({ name }));
    new QTableView(splitter);
    window.setCentralWidget(splitter);
    window.statusBar()->showMessage(u"Ready"_s);
    window.show();
    return QApplication::exec();
}
