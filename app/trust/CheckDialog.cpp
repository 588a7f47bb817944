// SPDX-License-Identifier: MIT
#include "trust/CheckDialog.h"

#include "text/FieldText.h"
#include "text/TimeText.h"
#include "text/VisibleText.h"
#include "theme/Tokens.h"
#include "trust/ChangeComparison.h"
#include "widgets/ElidedLabel.h"
#include "widgets/MutedLabel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace PayRecipients {

namespace {

constexpr qsizetype mostShown = 100; // of many, who reads them all?

//! Whom to ask: the one that the person knew, not whoever the change may have put in its place.
QString knownName(const Recipient& recipient)
{
    for (const ChangeToCheck& change : changesToCheck(recipient)) {
        if (!change.knownAs.isEmpty())
            return visibleText(change.knownAs);
    }
    return shownName(recipient);
}

} // namespace

CheckDialog::CheckDialog(const QList<Recipient>& recipients, const Purpose& purpose, QWidget* parent)
    : GrowingDialog(parent)
    , m_why(new QLineEdit(this))
    , m_accept(new QPushButton(purpose.what, this))
{
    setWindowTitle(tr("Check before paying"));
    const QString name = knownName(recipients.first());
    auto* sentence = new QLabel(recipients.size() == 1
            ? tr("The details of %1 were changed, and not by you. If the change is wrong, money reaches somebody else. "
                 "Ask %1 on a number that you knew before this change.")
                  .arg(name)
            : tr("The details of %Ln recipients were changed, and not by you. If a change is wrong, money reaches "
                 "somebody else. Ask each of them on a number that you knew before this change.",
                nullptr, static_cast<int>(recipients.size())),
        this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);

    auto* whyLabel = new QLabel(tr("&Why is it right?"), this);
    whyLabel->setBuddy(m_why);
    m_why->setAccessibleName(tr("Why is it right?"));
    m_why->setPlaceholderText(tr("For example: she confirmed it on the phone"));
    m_why->setMaxLength(500);
    m_accept->setEnabled(false);
    m_accept->setAccessibleName(QString(purpose.what).remove(u'&'));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    if (purpose.others > 0) {
        auto* others = new QPushButton(tr("&Leave out what changed"), this);
        others->setAccessibleName(tr("Leave out what changed"));
        others->setToolTip(tr("Goes on with %Ln recipients that did not change", nullptr, purpose.others));
        buttons->addButton(others, QDialogButtonBox::ActionRole);
        connect(others, &QPushButton::clicked, this, [this] {
            reject();
            Q_EMIT othersWanted();
        });
    }
    buttons->setFocusProxy(nullptr); // with its own, Tab goes round the first two buttons for ever
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_why, &QLineEdit::textChanged, this, [this, buttons](const QString& text) {
        const bool isSaid = !text.trimmed().isEmpty();
        m_accept->setEnabled(isSaid);
        (isSaid ? m_accept : buttons->button(QDialogButtonBox::Cancel))->setDefault(true);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(sentence);
    layout->addWidget(makeChanges(recipients), 1);
    layout->addWidget(whyLabel);
    layout->addWidget(m_why);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);
    m_why->setFocus();
}

QWidget* CheckDialog::makeChanges(const QList<Recipient>& recipients)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    const int inFrame = recipients.size() > 1 ? Spacing::medium : 0;
    column->setContentsMargins(inFrame, 0, Spacing::medium, inFrame);
    column->setSpacing(Spacing::small);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Recipient& recipient : recipients.first(std::min(recipients.size(), mostShown))) {
        if (recipients.size() > 1) {
            auto* name = new ElidedLabel(content);
            name->setText(shownName(recipient));
            name->setFont(Type::sized(name->font(), Type::title));
            column->addSpacing(Spacing::medium);
            column->addWidget(name);
        }
        if (const auto source = recipient.toldBy()) {
            auto* origin = new MutedLabel(
                tr("%1, %2", "source, time").arg(sourceText(*source), agoText(recipient.toldAt(), now)), content);
            origin->setToolTip(momentText(recipient.toldAt()));
            column->addWidget(origin);
        }
        auto* changes = new ChangeComparison(content);
        changes->showChanges(changesToCheck(recipient));
        column->addWidget(changes);
    }
    if (recipients.size() > mostShown)
        column->addWidget(
            new MutedLabel(tr("… and %Ln more", nullptr, static_cast<int>(recipients.size() - mostShown)), content));
    column->addStretch(1);
    if (recipients.size() == 1)
        return content;
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setMinimumHeight(fontMetrics().height() * 14);
    return scroll;
}

QString CheckDialog::why() const
{
    return m_why->text().trimmed();
}

} // namespace PayRecipients
