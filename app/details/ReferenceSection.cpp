// SPDX-License-Identifier: MIT
#include "details/ReferenceSection.h"

#include "details/DetailsParts.h"
#include "details/FieldRow.h"
#include "details/ReferenceText.h"
#include "recipients/StatusMark.h"
#include "recipients/UncheckedChanges.h"
#include "text/FieldText.h"
#include "theme/Tokens.h"
#include "widgets/WrappedLabel.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

ReferenceSection::ReferenceSection(QWidget* parent)
    : DetailsSection(parent)
    , m_title(new QLabel(fieldName(Field::Reference), this))
    , m_reference(new QLineEdit(this))
    , m_difference(new WrappedLabel(this))
    , m_useTold(makeUseToldButton(Field::Reference, this))
    , m_copy(makeDetailsButton(tr("&Copy destination reference"), tr("Copy destination reference"), u"copy"_s, this))
    , m_remedyMark(new StatusMark(this))
    , m_remedy(makeDetailsSentence(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setBuddy(m_reference);
    m_reference->setReadOnly(true);
    m_reference->setAccessibleName(fieldName(Field::Reference));
    m_difference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_difference->setFocusPolicy(Qt::ClickFocus);
    m_remedyMark->setShape(StatusMark::Shape::Attention);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::small);
    column->addWidget(m_title);
    column->addWidget(m_reference);
    column->addWidget(m_difference);
    column->addWidget(m_useTold, 0, Qt::AlignLeading);
    column->addWidget(m_copy);
    column->addLayout(besideSentence(m_remedyMark, m_remedy));

    m_reference->installEventFilter(this);
    m_difference->installEventFilter(this);
    connect(m_reference, &QLineEdit::selectionChanged, this, [this] {
        if (m_isGuarded && m_reference->hasSelectedText())
            m_reference->deselect();
    });
    connect(m_copy, &QPushButton::clicked, this, &ReferenceSection::copyClicked);
    connect(m_useTold, &QToolButton::clicked, this, &ReferenceSection::useToldClicked);
    takeFonts();
}

void ReferenceSection::showRecipient(const Recipient& recipient, const Circumstances& circumstances)
{
    const bool known = recipient.has(Field::Reference);
    const QString text = displayText(recipient, Field::Reference);
    if (m_reference->text() != text) { // setting it anew would take away a selection
        m_reference->setText(text);
        m_reference->setCursorPosition(0);
        m_reference->setAccessibleDescription(spokenReference(text));
    }
    // What nobody has checked leaves by the guarded ways only.
    m_isGuarded = needsCheck(recipient);
    m_reference->setContextMenuPolicy(m_isGuarded ? Qt::NoContextMenu : Qt::DefaultContextMenu);
    m_difference->setTextInteractionFlags(
        m_isGuarded ? Qt::NoTextInteraction : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (m_isGuarded)
        m_reference->deselect();
    const QString difference = differenceText(recipient, Field::Reference);
    const QString remedy = referenceSentence(recipient, circumstances.serviceAvailable);
    m_difference->setText(difference);
    m_remedy->setText(remedy);

    m_reference->setVisible(known);
    m_copy->setVisible(known);
    m_difference->setVisible(!difference.isEmpty());
    m_useTold->setVisible(!difference.isEmpty());
    m_remedy->setVisible(!remedy.isEmpty());
    m_remedyMark->setVisible(!remedy.isEmpty() && isRefused(recipient.lookup()));
}

QList<QWidget*> ReferenceSection::tabStops() const
{
    return { m_reference, m_useTold, m_copy };
}

bool ReferenceSection::focusCopy()
{
    if (m_copy->isHidden())
        return false;
    m_copy->setFocus();
    return true;
}

bool ReferenceSection::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        // Both take Ctrl+C for themselves, also while nothing in them is selected; then the reference is meant.
        const bool selected = watched == m_reference ? m_reference->hasSelectedText() : m_difference->hasSelectedText();
        if (!selected && !m_copy->isHidden()) {
            Q_EMIT copyClicked();
            return true;
        }
    }
    return DetailsSection::eventFilter(watched, event);
}

void ReferenceSection::changeEvent(QEvent* event)
{
    DetailsSection::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        takeFonts();
}

void ReferenceSection::takeFonts()
{
    QFont strong = font();
    strong.setBold(true);
    m_title->setFont(strong);
    m_copy->setFont(strong);
    m_copy->setMinimumHeight(QFontMetrics(strong).height() * 9 / 4);
    m_reference->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

} // namespace PayRecipients
