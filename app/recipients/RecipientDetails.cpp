// SPDX-License-Identifier: MIT
#include "recipients/RecipientDetails.h"

#include "recipients/FieldRow.h"
#include "recipients/ReferenceText.h"
#include "recipients/StatusMark.h"
#include "text/FieldText.h"
#include "text/StatusText.h"
#include "text/TimeText.h"
#include "widgets/ElidedLabel.h"
#include "widgets/MutedLabel.h"
#include "widgets/SymbolicIcon.h"
#include "widgets/WrapLayout.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

QPushButton* makeButton(const QString& text, const QString& name, const QString& icon, QWidget* parent)
{
    auto* button = new QPushButton(symbolicIcon(icon), text, parent);
    button->setAccessibleName(name);
    button->setAutoDefault(true); // Enter presses it, as it does in dialogs
    return button;
}

QLabel* makeSentence(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

//! The fields of the list below the reference: what every type has comes after what it has of its own.
QList<Field> shownFields()
{
    constexpr std::array ofEveryType{ Field::Nickname, Field::Note, Field::Location };
    QList<Field> fields;
    for (const Field field : recipientFields) {
        if (field != Field::Reference && std::find(ofEveryType.begin(), ofEveryType.end(), field) == ofEveryType.end())
            fields.append(field);
    }
    return fields + QList<Field>(ofEveryType.begin(), ofEveryType.end());
}

//! Two values of a record in one line, as far as there are two.
QString joined(const QString& a, const QString& b)
{
    if (a.isEmpty() || b.isEmpty())
        return a + b;
    return a + u" · "_s + b;
}

} // namespace

class RecipientDetails::Private {
public:
    explicit Private(RecipientDetails* details);

    void buildHeader(QVBoxLayout* under);
    void buildReference(QVBoxLayout* under);
    QWidget* buildCreation();
    QWidget* buildDuplicates();
    void buildActions();
    void connectIntents();

    void fill();
    void fillHeader();
    void fillReference();
    void fillFields();
    void fillSource();
    void fillActions();
    //! Puts the actions where they help: under a sentence that asks for one of them, else below everything.
    void placeActions(bool underReference);
    void takeFonts() const;
    QDateTime moment() const { return now.isValid() ? now : QDateTime::currentDateTimeUtc(); }

    RecipientDetails* q;
    std::optional<Recipient> recipient;
    QDateTime now;
    bool serviceAvailable = false;

    QStackedLayout* pages;
    QScrollArea* scroll;
    QVBoxLayout* column;

    ElidedLabel* name;
    ElidedLabel* kind;
    StatusMark* statusMark;
    QLabel* status;

    QLabel* referenceLabel;
    QLineEdit* reference;
    QLabel* referenceDifference;
    QToolButton* useToldReference;
    QPushButton* copyReference;
    StatusMark* remedyMark;
    QLabel* remedy;

    QWidget* creation; //!< what to do about a creation whose end is not known
    QWidget* duplicates;
    QLabel* duplicatesText;

    std::vector<FieldRow*> rows;
    QLabel* told;
    QLabel* typed;

    QWidget* actions;
    std::optional<bool> actionsUnderReference; //!< nothing before the first recipient
    int placeUnderReference = 0;
    QPushButton* enterReference;
    QPushButton* openKopoKopo;
    QPushButton* refresh;
    QPushButton* edit;
    QPushButton* pin;
};

RecipientDetails::Private::Private(RecipientDetails* details)
    : q(details)
    , pages(new QStackedLayout(q))
    , scroll(new QScrollArea(q))
{
    auto* empty = new MutedLabel(tr("Choose a recipient to see its destination reference."), q);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(24);
    pages->addWidget(empty);

    auto* content = new QWidget;
    column = new QVBoxLayout(content);
    buildHeader(column);
    creation = buildCreation();
    duplicates = buildDuplicates();
    column->addWidget(creation);
    column->addWidget(duplicates);
    column->addSpacing(6);
    buildReference(column);
    placeUnderReference = column->count();
    column->addSpacing(6);
    for (const Field field : shownFields()) {
        auto* row = new FieldRow(field, content);
        row->hide();
        column->addWidget(row);
        rows.push_back(row);
        row->valueLabel()->installEventFilter(q);
        connect(row, &FieldRow::copyClicked, q, [this, field] {
            if (recipient && recipient->has(field))
                Q_EMIT q->copyRequested(recipient->text(field), fieldName(field));
        });
        connect(row, &FieldRow::useToldClicked, q, [this, field] {
            if (recipient)
                Q_EMIT q->useToldRequested(recipient->key(), field);
        });
    }
    column->addSpacing(6);
    told = new MutedLabel(content);
    typed = new MutedLabel(content);
    for (QLabel* label : { told, typed }) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    buildActions();
    column->addWidget(actions);
    column->addStretch(1);

    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    pages->addWidget(scroll);
    takeFonts();
    connectIntents();
}

void RecipientDetails::Private::buildHeader(QVBoxLayout* under)
{
    name = new ElidedLabel(q);
    kind = new ElidedLabel(q);
    statusMark = new StatusMark(q);
    status = new QLabel(q);
    status->setTextFormat(Qt::PlainText);
    status->setWordWrap(true);
    status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* line = new QHBoxLayout;
    line->addWidget(statusMark, 0, Qt::AlignTop);
    line->addWidget(status, 1);
    under->addWidget(name);
    under->addWidget(kind);
    under->addLayout(line);
}

void RecipientDetails::Private::buildReference(QVBoxLayout* under)
{
    reference = new QLineEdit(q);
    reference->setReadOnly(true);
    reference->setAccessibleName(fieldName(Field::Reference));
    reference->installEventFilter(q);
    referenceLabel = new QLabel(fieldName(Field::Reference), q);
    referenceLabel->setTextFormat(Qt::PlainText);
    referenceLabel->setBuddy(reference);
    referenceDifference = makeSentence(q);
    referenceDifference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    referenceDifference->setFocusPolicy(Qt::ClickFocus);
    referenceDifference->installEventFilter(q);
    useToldReference = makeUseToldButton(Field::Reference, q);
    copyReference = makeButton(tr("&Copy destination reference"), tr("Copy destination reference"), u"copy"_s, q);

    remedyMark = new StatusMark(q);
    remedyMark->setShape(StatusMark::Shape::Triangle);
    remedy = makeSentence(q);

    under->addWidget(referenceLabel);
    under->addWidget(reference);
    under->addWidget(referenceDifference);
    under->addWidget(useToldReference, 0, Qt::AlignLeading);
    under->addWidget(copyReference);
    auto* line = new QHBoxLayout;
    line->addWidget(remedyMark, 0, Qt::AlignTop);
    line->addWidget(remedy, 1);
    under->addLayout(line);
}

QWidget* RecipientDetails::Private::buildCreation()
{
    auto* panel = new QWidget(q);
    auto* mark = new StatusMark(panel);
    mark->setShape(StatusMark::Shape::Triangle);
    auto* sentence = makeSentence(panel);
    sentence->setText(
        tr("Outcome unknown: Kopo Kopo was asked to create this recipient, and its answer never came. Look "
           "in Kopo Kopo before you try again, or it may be there twice."));
    auto* exists = makeButton(tr("It e&xists: paste its location or reference"),
        tr("It exists: paste its location or reference"), u"edit"_s, panel);
    auto* failed
        = makeButton(tr("It does not exist: try &again"), tr("It does not exist: try again"), u"refresh"_s, panel);
    auto* line = new QHBoxLayout;
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(sentence, 1);
    auto* buttons = new WrapLayout;
    buttons->addWidget(exists);
    buttons->addWidget(failed);
    auto* rowsOfPanel = new QVBoxLayout(panel);
    rowsOfPanel->setContentsMargins(0, 6, 0, 0);
    rowsOfPanel->addLayout(line);
    rowsOfPanel->addLayout(buttons);
    connect(exists, &QPushButton::clicked, q, [this] {
        if (recipient)
            Q_EMIT q->creationExistsRequested(recipient->key());
    });
    connect(failed, &QPushButton::clicked, q, [this] {
        if (recipient)
            Q_EMIT q->creationFailedRequested(recipient->key());
    });
    panel->hide();
    return panel;
}

QWidget* RecipientDetails::Private::buildDuplicates()
{
    auto* panel = new QWidget(q);
    duplicatesText = makeSentence(panel);
    auto* compare = makeButton(tr("Co&mpare"), tr("Compare duplicates"), u"recipients"_s, panel);
    auto* line = new QHBoxLayout(panel);
    line->setContentsMargins(0, 6, 0, 0);
    line->addWidget(duplicatesText, 1);
    line->addWidget(compare, 0, Qt::AlignTop);
    connect(compare, &QPushButton::clicked, q, [this] {
        if (recipient)
            Q_EMIT q->compareRequested(recipient->key());
    });
    panel->hide();
    return panel;
}

void RecipientDetails::Private::buildActions()
{
    actions = new QWidget(q);
    auto* line = new WrapLayout(actions);
    enterReference = makeButton(tr("Enter &reference"), tr("Enter reference"), u"edit"_s, actions);
    refresh = makeButton(tr("Refresh &this recipient"), tr("Refresh this recipient"), u"refresh"_s, actions);
    openKopoKopo = makeButton(tr("Open &Kopo Kopo"), tr("Open Kopo Kopo"), u"open"_s, actions);
    edit = makeButton(tr("E&dit by hand"), tr("Edit by hand"), u"edit"_s, actions);
    pin = makeButton(tr("Pi&n to the top"), tr("Pin to the top"), u"pin"_s, actions);
    for (QPushButton* button : { enterReference, refresh, openKopoKopo, edit, pin })
        line->addWidget(button);
    openKopoKopo->setToolTip(tr("Opens the web app in your browser"));
}

void RecipientDetails::Private::connectIntents()
{
    connect(copyReference, &QPushButton::clicked, q, &RecipientDetails::copyReferenceRequested);
    connect(openKopoKopo, &QPushButton::clicked, q, &RecipientDetails::openKopoKopoRequested);
    const auto intent = [this](QPushButton* button, void (RecipientDetails::*signal)(RecipientKey)) {
        connect(button, &QPushButton::clicked, q, [this, signal] {
            if (recipient)
                Q_EMIT(q->*signal)(recipient->key());
        });
    };
    intent(enterReference, &RecipientDetails::enterReferenceRequested);
    intent(refresh, &RecipientDetails::refreshRequested);
    intent(edit, &RecipientDetails::editRequested);
    connect(pin, &QPushButton::clicked, q, [this] {
        if (recipient)
            Q_EMIT q->pinRequested(recipient->key(), !recipient->isPinned());
    });
    connect(useToldReference, &QToolButton::clicked, q, [this] {
        if (recipient)
            Q_EMIT q->useToldRequested(recipient->key(), Field::Reference);
    });
}

void RecipientDetails::Private::fill()
{
    if (!recipient) {
        pages->setCurrentIndex(0);
        return;
    }
    fillHeader();
    fillReference();
    fillFields();
    fillSource();
    fillActions();
    pages->setCurrentWidget(scroll);
}

void RecipientDetails::Private::fillHeader()
{
    name->setText(shownName(*recipient));
    const QString type = displayText(*recipient, Field::Type);
    kind->setText(joined(type.isEmpty() ? tr("Type not known yet") : type, recipient->text(Field::Network)));
    status->setText(statusText(recipient->text(Field::Status)));
    statusMark->setShape(StatusMark::shapeOf(recipient->text(Field::Status)));
}

void RecipientDetails::Private::fillReference()
{
    const bool known = recipient->has(Field::Reference);
    const QString text = recipient->text(Field::Reference);
    if (reference->text() != text) { // setting it anew would take away a selection
        reference->setText(text);
        reference->setCursorPosition(0);
    }
    const QString difference = differenceText(*recipient, Field::Reference);
    referenceDifference->setText(difference);
    const QString sentence = referenceSentence(*recipient, serviceAvailable);
    remedy->setText(sentence);

    reference->setVisible(known);
    copyReference->setVisible(known);
    referenceDifference->setVisible(!difference.isEmpty());
    useToldReference->setVisible(!difference.isEmpty());
    remedy->setVisible(!sentence.isEmpty());
    remedyMark->setVisible(!sentence.isEmpty() && isRefused(recipient->lookup()));
}

void RecipientDetails::Private::fillFields()
{
    const auto type = recipient->type();
    const auto own = type ? fieldsOf(*type) : std::span<const Field>();
    for (FieldRow* row : rows) {
        const Field field = row->field();
        const bool inHeader = field == Field::Type || field == Field::Status;
        const bool ofType = std::find(own.begin(), own.end(), field) != own.end();
        const bool shown = inHeader ? recipient->differs(field) : ofType || recipient->has(field);
        if (shown)
            row->show(*recipient);
        row->setVisible(shown);
    }
}

void RecipientDetails::Private::fillSource()
{
    const auto line = [this](QLabel* label, const QString& source, const QDateTime& time) {
        label->setText(time.isValid() ? tr("%1, %2", "source, time").arg(source, agoText(time, moment())) : source);
        label->setToolTip(momentText(time));
        label->setVisible(!source.isEmpty());
    };
    const auto source = recipient->toldBy();
    line(told, source ? sourceText(*source) : QString(), recipient->toldAt());
    const bool byHand = recipient->typedAt().isValid();
    line(typed, byHand ? sourceText(Source::Person) : QString(), recipient->typedAt());
}

void RecipientDetails::Private::fillActions()
{
    const bool needsReference = !recipient->has(Field::Reference) || isRefused(recipient->lookup());
    creation->setVisible(recipient->isCreationOpen());
    enterReference->setVisible(needsReference && !recipient->isCreationOpen());
    pin->setText(recipient->isPinned() ? tr("U&npin") : tr("Pi&n to the top"));
    pin->setAccessibleName(recipient->isPinned() ? tr("Unpin") : tr("Pin to the top"));
    placeActions(needsReference);

    const bool hasLocation = recipient->has(Field::Location);
    refresh->setEnabled(hasLocation && serviceAvailable);
    refresh->setToolTip(!hasLocation ? tr("Without a location, Kopo Kopo cannot be asked about this recipient")
            : serviceAvailable       ? QString()
                                     : tr("Sign in to ask Kopo Kopo"));
}

void RecipientDetails::Private::placeActions(bool underReference)
{
    if (underReference == actionsUnderReference)
        return;
    actionsUnderReference = underReference;
    column->removeWidget(actions);
    if (underReference)
        column->insertWidget(placeUnderReference, actions);
    else
        column->insertWidget(column->count() - 1, actions); // above the stretch
    // The Tab key goes the way that the eye goes.
    const auto fields = [this] {
        QWidget* last = nullptr;
        for (FieldRow* row : rows) {
            if (last)
                QWidget::setTabOrder(last, row->copyButton());
            last = row->copyButton();
        }
        return last;
    };
    const auto buttons = [this](QWidget* after) {
        for (QPushButton* button : { enterReference, refresh, openKopoKopo, edit, pin }) {
            QWidget::setTabOrder(after, button);
            after = button;
        }
        return after;
    };
    QWidget::setTabOrder(reference, copyReference);
    if (underReference) {
        QWidget::setTabOrder(buttons(copyReference), rows.front()->copyButton());
        fields();
    } else {
        QWidget::setTabOrder(copyReference, rows.front()->copyButton());
        buttons(fields());
    }
}

void RecipientDetails::Private::takeFonts() const
{
    const QFont ours = q->font();
    const auto sized = [&ours](QFont font, qreal factor) {
        // A font knows its size in points or in pixels, never in both.
        if (ours.pointSizeF() > 0)
            font.setPointSizeF(ours.pointSizeF() * factor);
        else
            font.setPixelSize(qRound(ours.pixelSize() * factor));
        return font;
    };
    QFont large = sized(ours, 1.35);
    large.setBold(true);
    name->setFont(large);
    QFont strong = ours;
    strong.setBold(true);
    referenceLabel->setFont(strong);
    copyReference->setFont(strong);
    copyReference->setMinimumHeight(QFontMetrics(strong).height() * 9 / 4);
    reference->setFont(sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), 1.0));
}

RecipientDetails::RecipientDetails(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setAccessibleName(tr("Recipient details"));
    setMinimumWidth(300);
}

RecipientDetails::~RecipientDetails() = default;

const std::optional<Recipient>& RecipientDetails::recipient() const
{
    return d->recipient;
}

void RecipientDetails::setRecipient(const std::optional<Recipient>& recipient)
{
    if (recipient == d->recipient)
        return;
    const bool another = !recipient || !d->recipient || recipient->key() != d->recipient->key();
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    QWidget* const focused = hadFocus ? window()->focusWidget() : nullptr;
    d->recipient = recipient;
    d->fill();
    if (another)
        d->scroll->verticalScrollBar()->setValue(0);
    // The button that was pressed may have done its work and gone: what it led to is at hand instead.
    if (focused && focused->isHidden() && d->copyReference->isVisibleTo(this))
        d->copyReference->setFocus();
}

void RecipientDetails::setServiceAvailable(bool signedIn)
{
    if (signedIn == d->serviceAvailable)
        return;
    d->serviceAvailable = signedIn;
    d->fill();
}

void RecipientDetails::setDuplicates(const QString& sentence)
{
    d->duplicatesText->setText(sentence);
    d->duplicates->setVisible(!sentence.isEmpty());
}

void RecipientDetails::setNow(const QDateTime& now)
{
    d->now = now;
    if (d->recipient)
        d->fillSource();
}

QSize RecipientDetails::sizeHint() const
{
    return { qMax(340, fontMetrics().averageCharWidth() * 44), 520 };
}

bool RecipientDetails::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        // Both take Ctrl+C for themselves, also while nothing in them is selected; then the reference is meant.
        const auto* label = qobject_cast<QLabel*>(watched);
        const bool selected = label ? label->hasSelectedText() : d->reference->hasSelectedText();
        if (!selected && d->recipient && d->recipient->has(Field::Reference)) {
            Q_EMIT copyReferenceRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RecipientDetails::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && d)
        d->takeFonts();
}

} // namespace PayRecipients
