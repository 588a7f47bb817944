// SPDX-License-Identifier: MIT
#include "help/AboutDialog.h"

#include "help/UsedLibraries.h"
#include "theme/SymbolicIcon.h"
#include "theme/Tokens.h"
#include "widgets/MutedLabel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

QWidget* makeHead(QWidget* parent)
{
    auto* head = new QWidget(parent);
    auto* icon = new QLabel(head);
    icon->setPixmap(QApplication::windowIcon().pixmap(48, 48));
    auto* title = new QLabel(AboutDialog::tr("Pay Recipients %1").arg(QCoreApplication::applicationVersion()), head);
    QFont font = Type::sized(title->font(), Type::title);
    font.setBold(true);
    title->setFont(font);
    auto* text
        = new QLabel(AboutDialog::tr("The address book of whom you pay through Kopo Kopo. It is not made by Kopo "
                                     "Kopo. You may use, change and pass it on under the MIT licence."),
            head);
    text->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->addWidget(title);
    words->addWidget(text);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addSpacing(Spacing::medium);
    row->addLayout(words, 1);
    return head;
}

QTreeWidget* makeLibraries(QWidget* parent)
{
    auto* list = new QTreeWidget(parent);
    list->setAccessibleName(AboutDialog::tr("Libraries"));
    list->setHeaderLabels({ AboutDialog::tr("Library"), AboutDialog::tr("Version"), AboutDialog::tr("Licence") });
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    for (const UsedLibrary& library : usedLibraries())
        list->addTopLevelItem(new QTreeWidgetItem(
            { library.name, library.version.isEmpty() ? AboutDialog::tr("not found") : library.version,
                //: the licence of SQLite
                library.licence == "blessing"_L1 ? AboutDialog::tr("public domain") : library.licence }));
    for (int column = 0; column < list->columnCount(); ++column)
        list->resizeColumnToContents(column);
    return list;
}

} // namespace

AboutDialog::AboutDialog(const QString& diagnostics, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Pay Recipients"));
    auto* shown = new QPlainTextEdit(diagnostics, this);
    shown->setAccessibleName(tr("Diagnostics"));
    shown->setReadOnly(true);
    shown->setTabChangesFocus(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* remark = new MutedLabel(
        tr("For whoever helps you with a problem. This is all of it: no recipients, no names, no secrets."), this);
    remark->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(tr("&Copy diagnostics"), QDialogButtonBox::ActionRole);
    copy->setIcon(symbolicIcon(u"copy"_s));
    connect(copy, &QPushButton::clicked, this, [remark, diagnostics] {
        QGuiApplication::clipboard()->setText(diagnostics);
        remark->setText(tr("Copied. Paste it into your message to whoever helps you."));
        QAccessibleEvent alert(remark, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(makeHead(this));
    layout->addWidget(makeLibraries(this), 3);
    layout->addWidget(remark);
    layout->addWidget(shown, 2);
    layout->addWidget(buttons);
    const int width = fontMetrics().averageCharWidth();
    resize(width * 84, fontMetrics().lineSpacing() * 34);
}

} // namespace PayRecipients
