// SPDX-License-Identifier: MIT
#include "dialogs/SignInDialog.h"

#include "dialogs/SignInCheck.h"
#include "profiles/ProfileStore.h"
#include "text/ErrorText.h"
#include "widgets/MessageBar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

SignInDialog::SignInDialog(
    ProfileStore& profiles, const std::optional<Profile>& existing, bool serviceIsSettled, QWidget* parent)
    : QDialog(parent)
    , m_profiles(profiles)
    , m_profile(existing ? *existing : Profile::create({}, Environment::Production))
    , m_message(new MessageBar(this))
    , m_form(new QWidget(this))
    , m_name(new QLineEdit(m_form))
    , m_environment(new QComboBox(m_form))
    , m_baseUrl(new QLineEdit(m_form))
    , m_certificate(new QLineEdit(m_form))
    , m_clientId(new QLineEdit(m_form))
    , m_clientSecret(new QLineEdit(m_form))
    , m_apiVersion(new QComboBox(m_form))
    , m_signIn(new QPushButton(tr("Sign in"), this))
    , m_progress(new QLabel(this))
{
    setWindowTitle(tr("Sign in to Kopo Kopo"));
    buildForm();
    m_name->setText(m_profile.name);
    m_environment->setCurrentIndex(m_environment->findData(static_cast<int>(m_profile.environment)));
    m_baseUrl->setText(m_profile.baseUrl.toString());
    m_environment->setEnabled(!serviceIsSettled);
    m_baseUrl->setEnabled(!serviceIsSettled);
    m_certificate->setText(m_profile.caCertificateFile);
    m_apiVersion->setCurrentIndex(m_apiVersion->findData(static_cast<int>(m_profile.apiVersion)));
    environmentChosen();
    connect(m_environment, &QComboBox::currentIndexChanged, this, &SignInDialog::environmentChosen);
}

SignInDialog::~SignInDialog()
{
    abandonCheck();
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

    auto* choose = new QPushButton(tr("C&hoose…"), m_form);
    choose->setAccessibleName(tr("Choose certificate"));
    connect(choose, &QPushButton::clicked, this, &SignInDialog::chooseCertificate);
    auto* certificateRow = new QHBoxLayout;
    certificateRow->addWidget(m_certificate, 1);
    certificateRow->addWidget(choose);
    setTabOrder(m_certificate, choose);

    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto addRow
        = [form, this](const QString& label, const QString& name, QWidget* field, QLayout* row = nullptr) {
              auto* text = new QLabel(label, m_form);
              text->setBuddy(field);
              field->setAccessibleName(name);
              // A combo box is named by what is chosen; its description tells which it is.
              if (qobject_cast<QComboBox*>(field))
                  field->setAccessibleDescription(name);
              row ? form->addRow(text, row) : form->addRow(text, field);
          };
    addRow(tr("Profile &name"), tr("Profile name"), m_name);
    addRow(tr("&Environment"), tr("Environment"), m_environment);
    addRow(tr("&Base URL"), tr("Base URL"), m_baseUrl);
    addRow(tr("C&A certificate"), tr("CA certificate"), m_certificate, certificateRow);
    addRow(tr("Client &ID"), tr("Client ID"), m_clientId);
    addRow(tr("Client &secret"), tr("Client secret"), m_clientSecret);
    addRow(tr("API &version"), tr("API version"), m_apiVersion);

    auto* hint = new QLabel(tr("Your account's Administrator finds the client ID and secret in Kopo Kopo under "
                               "Manage K2 Connect. The secret is kept in this computer's keychain, nowhere else."),
        this);
    hint->setWordWrap(true);
    hint->setTextFormat(Qt::PlainText);
    m_progress->setTextFormat(Qt::PlainText);

    m_signIn->setAccessibleName(tr("Sign in"));
    m_signIn->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
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
        m_message->showMessage(MessageBar::Kind::Problem, problem->first);
        problem->second->setFocus();
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
            m_message->showMessage(MessageBar::Kind::Problem,
                tr("The file %1 cannot be read as a certificate. Choose a PEM file, or leave the field empty.")
                    .arg(QDir::toNativeSeparators(m_profile.caCertificateFile)));
            m_certificate->setFocus();
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
        m_message->showMessage(MessageBar::Kind::Problem,
            refused ? tr("Kopo Kopo did not accept this client ID and secret. Check both, and that they are those of "
                         "the chosen environment. Nothing was saved.")
                    : errorText(error, m_profile.baseUrl.host()));
        if (refused) {
            m_clientSecret->setFocus();
            m_clientSecret->selectAll();
        }
        return;
    }
    if (const auto saved = m_profiles.save(m_profile); !saved) {
        abandonCheck();
        m_message->showMessage(MessageBar::Kind::Problem,
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
}

} // namespace PayRecipients
