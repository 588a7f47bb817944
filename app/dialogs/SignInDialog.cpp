// SPDX-License-Identifier: MIT
#include "dialogs/SignInDialog.h"

#include "dialogs/SignInCheck.h"
#include "profiles/ProfileStore.h"
#include "text/ErrorText.h"
#include "widgets/FormGrid.h"
#include "widgets/MessageBar.h"
#include "widgets/MutedLabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

SignInDialog::SignInDialog(
    ProfileStore& profiles, const std::optional<Profile>& existing, bool serviceIsSettled, QWidget* parent)
    : GrowingDialog(parent)
    , m_profiles(profiles)
    , m_profile(existing ? *existing : Profile::create({}, Environment::Production))
    , m_message(new MessageBar(this))
    , m_form(new FormGrid(this))
    , m_name(new QLineEdit(m_form))
    , m_environment(new QComboBox(m_form))
    , m_baseUrl(new QLineEdit(m_form))
    , m_certificate(new QLineEdit(m_form))
    , m_clientId(new QLineEdit(m_form))
    , m_clientSecret(new QLineEdit(m_form))
    , m_settled(
          new MutedLabel(tr("The address book belongs to this environment. For another one, choose Profile, Add by "
                            "signing in."),
              m_form))
    , m_more(new QPushButton(tr("&More settings"), m_form))
    , m_apiVersion(new QComboBox(m_form))
    , m_signIn(new QPushButton(tr("Sign in"), this))
    , m_progress(new QLabel(this))
{
    setWindowTitle(tr("Sign in to Kopo Kopo"));
    buildForm();
    fill(serviceIsSettled);
    focusFirstEmpty();
    connect(m_environment, &QComboBox::currentIndexChanged, this, &SignInDialog::environmentChosen);
    connect(m_more, &QPushButton::toggled, this, &SignInDialog::setMoreShown);
}

SignInDialog::~SignInDialog()
{
    abandonCheck();
}

void SignInDialog::fill(bool serviceIsSettled)
{
    m_name->setText(m_profile.name);
    m_environment->setCurrentIndex(m_environment->findData(static_cast<int>(m_profile.environment)));
    m_baseUrl->setText(m_profile.baseUrl.toString());
    m_environment->setEnabled(!serviceIsSettled);
    m_baseUrl->setEnabled(!serviceIsSettled);
    m_settled->setVisible(serviceIsSettled);
    m_certificate->setText(m_profile.caCertificateFile);
    m_apiVersion->setCurrentIndex(m_apiVersion->findData(static_cast<int>(m_profile.apiVersion)));
    environmentChosen();
    const bool isUsual = m_profile.environment != Environment::Custom && m_profile.caCertificateFile.isEmpty()
        && m_profile.apiVersion == Profile().apiVersion;
    m_more->setChecked(!isUsual);
    setMoreShown(!isUsual);
}

void SignInDialog::focusFirstEmpty()
{
    for (QLineEdit* field : { m_name, m_clientId, m_clientSecret }) {
        if (field->text().isEmpty())
            return field->setFocus();
    }
}

void SignInDialog::setMoreShown(bool shown)
{
    for (QWidget* field : std::initializer_list<QWidget*>{ m_baseUrl, m_certificate->parentWidget(), m_apiVersion })
        m_form->setRowVisible(field, shown);
}

void SignInDialog::buildForm()
{
    m_environment->addItem(tr("Production"), static_cast<int>(Environment::Production));
    m_environment->addItem(tr("Sandbox"), static_cast<int>(Environment::Sandbox));
    m_environment->addItem(tr("Custom"), static_cast<int>(Environment::Custom));
    m_apiVersion->addItem(tr("v2, the current one"), static_cast<int>(ApiVersion::V2));
    m_apiVersion->addItem(tr("v1, the older one"), static_cast<int>(ApiVersion::V1));
    m_apiVersion->setToolTip(tr("How recipients are created. Leave it as it is unless Kopo Kopo refuses."));
    m_clientSecret->setEchoMode(QLineEdit::Password);
    m_name->setPlaceholderText(tr("For example: Acme Ltd"));
    m_certificate->setPlaceholderText(tr("Only if your company's network needs its own"));

    m_more->setAccessibleName(tr("More settings"));
    m_more->setCheckable(true);
    m_more->setAutoDefault(false);

    QWidget* certificateRow = makeCertificateRow();
    const auto addRow = [this](const QString& label, const QString& name, QWidget* field, QWidget* row = nullptr) {
        field->setAccessibleName(name);
        // A combo box is named by what is chosen; its description tells which it is.
        if (qobject_cast<QComboBox*>(field))
            field->setAccessibleDescription(name);
        m_form->addRow(label, row ? row : field);
    };
    addRow(tr("Profile &name"), tr("Profile name"), m_name);
    addRow(tr("&Environment"), tr("Environment"), m_environment);
    m_settled->setWordWrap(true);
    m_form->addRow(m_settled);
    addRow(tr("Client &ID"), tr("Client ID"), m_clientId);
    addRow(tr("Client &secret"), tr("Client secret"), m_clientSecret);
    m_form->addRow(m_more);
    addRow(tr("&Base URL"), tr("Base URL"), m_baseUrl);
    addRow(tr("C&A certificate"), tr("CA certificate"), m_certificate, certificateRow);
    addRow(tr("API &version"), tr("API version"), m_apiVersion);
    QWidget* before = m_name;
    for (QWidget* field : std::initializer_list<QWidget*>{
             m_environment, m_clientId, m_clientSecret, m_more, m_baseUrl, certificateRow, m_apiVersion }) {
        setTabOrder(before, field);
        before = field;
    }

    auto* hint = new QLabel(tr("Your account's Administrator finds the client ID and secret in Kopo Kopo under "
                               "Manage K2 Connect. The secret is kept in this computer's keychain, nowhere else."),
        this);
    hint->setWordWrap(true);
    hint->setTextFormat(Qt::PlainText);
    m_progress->setTextFormat(Qt::PlainText);

    m_signIn->setAccessibleName(tr("Sign in"));
    m_signIn->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    buttons->addButton(m_signIn, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &SignInDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SignInDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_message);
    layout->addWidget(m_form);
    layout->addWidget(m_progress);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
}

//! The field and its button: the focus goes to the field.
QWidget* SignInDialog::makeCertificateRow()
{
    auto* row = new QWidget(m_form);
    auto* choose = new QPushButton(tr("C&hoose…"), row);
    choose->setAccessibleName(tr("Choose certificate"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &SignInDialog::chooseCertificate);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_certificate, 1);
    layout->addWidget(choose);
    setTabOrder(m_certificate, choose);
    row->setFocusProxy(m_certificate);
    return row;
}

void SignInDialog::environmentChosen()
{
    const auto environment = static_cast<Environment>(m_environment->currentData().toInt());
    const bool custom = environment == Environment::Custom;
    m_baseUrl->setReadOnly(!custom);
    m_baseUrl->setFocusPolicy(custom ? Qt::StrongFocus : Qt::ClickFocus);
    if (!custom)
        m_baseUrl->setText(Profile::baseUrlOf(environment).toString());
    else if (m_baseUrl->isEnabled() && sender() == m_environment)
        m_baseUrl->clear();
    if (custom)
        m_more->setChecked(true);
}

void SignInDialog::chooseCertificate()
{
    auto* dialog = new QFileDialog(this, tr("Choose the certificate of your company's CA"), QString(),
        tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_certificate, &QLineEdit::setText);
    dialog->open();
}

std::optional<std::pair<QString, QWidget*>> SignInDialog::readForm()
{
    using Problem = std::pair<QString, QWidget*>;
    m_profile.name = m_name->text().trimmed();
    m_profile.environment = static_cast<Environment>(m_environment->currentData().toInt());
    m_profile.caCertificateFile = m_certificate->text().trimmed();
    m_profile.apiVersion = static_cast<ApiVersion>(m_apiVersion->currentData().toInt());
    m_credentials = { m_clientId->text().trimmed(), m_clientSecret->text().trimmed() };

    if (m_profile.name.isEmpty())
        return Problem{ tr("Give the profile a name, for example your company's."), m_name };
    if (!m_profiles.isNameFree(m_profile.name, m_profile.id))
        return Problem{ tr("There is a profile “%1” already. Choose another name.").arg(m_profile.name), m_name };
    const auto url = Profile::checkBaseUrl(m_baseUrl->text());
    if (!url)
        return Problem{
            tr("Enter the service's address as https://host, without a path. Plain http is only for this computer."),
            m_baseUrl
        };
    m_profile.baseUrl = *url;
    if (m_credentials.clientId.isEmpty())
        return Problem{ tr("Enter the client ID."), m_clientId };
    if (m_credentials.clientSecret.isEmpty())
        return Problem{ tr("Enter the client secret."), m_clientSecret };
    return std::nullopt;
}

void SignInDialog::explain(const QString& why)
{
    m_message->showMessage(MessageBar::Kind::Information, why);
}

void SignInDialog::accept()
{
    if (isChecking())
        return;
    m_message->clear();
    if (const auto problem = readForm()) {
        showProblem(problem->first, problem->second);
        return;
    }
    startCheck();
}

void SignInDialog::startCheck()
{
    k2::Service service;
    service.baseUrl = m_profile.baseUrl;
    if (!m_profile.caCertificateFile.isEmpty()) {
        auto certificates = k2::certificatesFromFile(m_profile.caCertificateFile);
        if (!certificates) {
            showProblem(tr("The file %1 cannot be read as a certificate. Choose a PEM file, or leave the field empty.")
                            .arg(QDir::toNativeSeparators(m_profile.caCertificateFile)),
                m_certificate);
            return;
        }
        service.extraCertificates = *std::move(certificates);
    }
    m_check = new SignInCheck(std::move(service), m_credentials, m_proxySignIn, parentWidget());
    connect(m_check, &SignInCheck::ended, this, &SignInDialog::finishCheck);
    setChecking(true);
    m_check->start();
}

void SignInDialog::abandonCheck()
{
    if (m_check)
        m_check->abandon();
    m_check.clear();
}

void SignInDialog::finishCheck(const k2::Result<k2::Token>& result)
{
    setChecking(false);
    if (!result) {
        abandonCheck();
        const k2::Error& error = result.error();
        const bool refused = error.kind == k2::Error::Kind::Unauthorised || error.kind == k2::Error::Kind::Rejected;
        if (!refused)
            return showProblem(errorText(error, m_profile.baseUrl.host()));
        showProblem(tr("Kopo Kopo did not accept this client ID and secret. Check both, and that they are those of the "
                       "chosen environment. Nothing was saved."),
            m_clientSecret);
        m_clientSecret->selectAll();
        return;
    }
    if (const auto saved = m_profiles.save(m_profile); !saved) {
        abandonCheck();
        showProblem(
            tr("The profile could not be saved in %1. Check that the disk is not full and the folder may be written.")
                .arg(QDir::toNativeSeparators(saved.error())));
        return;
    }
    m_token = m_check->takeToken();
    abandonCheck();
    QDialog::accept();
}

void SignInDialog::reject()
{
    if (isChecking()) {
        // The first Esc ends the check, the second one the dialog.
        abandonCheck();
        setChecking(false);
        m_signIn->setFocus();
        return;
    }
    QDialog::reject();
}

bool SignInDialog::isChecking() const
{
    return m_check && m_check->isRunning();
}

void SignInDialog::setChecking(bool checking)
{
    m_form->setEnabled(!checking);
    m_signIn->setEnabled(!checking);
    m_progress->setText(checking ? tr("Asking %1…").arg(m_profile.baseUrl.host()) : QString());
    if (checking)
        m_cancel->setFocus();
}

void SignInDialog::showProblem(const QString& sentence, QWidget* field)
{
    m_message->showMessage(MessageBar::Kind::Problem, sentence);
    if (field && !m_form->isRowVisible(field))
        m_more->setChecked(true);
    (field ? field : m_signIn)->setFocus();
}

} // namespace PayRecipients
