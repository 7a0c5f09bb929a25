/**
 * How EHRs and spreadsheets call what CMS calls otherwise: words of the field, not rules. `of` are
 * words in the title or the plain name of the one measure that is meant. Where a year has no such
 * measure, or has two, the spelling says nothing.
 *
 * @type {{of: string, says: string[]}[]}
 */
export const measureSpellings = [
  {
    of: 'e-Prescribing',
    says: [
      'eRx',
      'e-Prescribe',
      'eRx sent',
      'e-prescriptions',
      'eRx and eP',
      'electronic prescribing',
      'electronic prescriptions',
      'prescriptions sent electronically',
    ],
  },
  {
    of: 'Prescription Drug Monitoring Program',
    says: [
      'PDMP',
      'query of PDMP',
      'query PDMP',
      'PDMP query',
      'PDMP checked',
      'eRx PDMP',
      'prescription drug monitoring program',
      'query of prescription drug monitoring program',
      'query of the prescription drug monitoring program',
    ],
  },
  {
    of: 'Sending Health Information',
    says: [
      'HIE send',
      'HIE sending',
      'HIE sent',
      'HIE referral loops sending',
      'sending health information',
      'send health information',
      'send summary of care',
      'summary of care sent',
      'summaries of care sent',
      'referral loops sending',
      'referral loop sending',
      'electronic referral loops sending',
      'electronic referral loops by sending',
      'referrals sent',
      'support electronic referral loops sending',
    ],
  },
  {
    of: 'Receiving and Reconciling',
    says: [
      'HIE receive',
      'HIE receiving',
      'HIE receive and reconcile',
      'HIE receiving and reconciling',
      'HIE referral loops receiving',
      'receive and reconcile',
      'receiving and reconciling',
      'receiving and reconciling health information',
      'receive and reconcile health information',
      'referral loops receiving',
      'referral loop receiving',
      'referral loops receiving and reconciling',
      'electronic referral loops receiving',
      'electronic referral loops by receiving and reconciling',
      'summaries reconciled',
      'support electronic referral loops receiving',
      'clinical information reconciliation',
    ],
  },
  {
    of: 'Bi-Directional Exchange',
    says: [
      'bi-directional',
      'HIE bi-directional',
      'HIE bi-directional exchange',
      'bi-directional HIE',
      'health information exchange bi-directional',
    ],
  },
  {
    of: 'TEFCA',
    says: ['TEFCA', 'trusted exchange framework', 'trusted exchange framework common agreement'],
  },
  {
    of: 'Enabling Exchange',
    says: ['enabling exchange', 'enable exchange under TEFCA', 'HIE TEFCA', 'TEFCA exchange'],
  },
  {
    of: 'Public Health Reporting',
    says: ['public health TEFCA', 'TEFCA public health', 'public health reporting using TEFCA'],
  },
  {
    of: 'Patients Electronic Access',
    says: [
      'patient access',
      'patient electronic access',
      'patients electronic access',
      'provide patient access',
      'provide patient electronic access',
      'provide patients electronic access',
      'provider to patient exchange',
      'patient portal access',
    ],
  },
  {
    of: 'Immunization Registry',
    says: ['immunization', 'immunizations', 'immunization registries', 'IIS', 'immunization IIS'],
  },
  { of: 'Syndromic Surveillance', says: ['syndromic', 'syndromic surveillance registry'] },
  { of: 'Electronic Case Reporting', says: ['eCR', 'electronic case', 'case reporting'] },
  { of: 'Public Health Registry', says: ['PHR registry', 'public health registries'] },
  { of: 'Clinical Data Registry', says: ['CDR', 'clinical data registries'] },
  {
    of: 'Security Risk Analysis',
    says: [
      'SRA',
      'security risk',
      'security risk assessment',
      'HIPAA security risk analysis',
      'HIPAA risk analysis',
    ],
  },
  {
    of: 'SAFER',
    says: [
      'SAFER',
      'SAFER guide',
      'SAFER guides',
      'SAFER assessment',
      'SAFER guides high priority practices',
      'high priority practices',
      'high priority practices guide',
      'safety assurance factors for EHR resilience',
    ],
  },
  {
    of: 'information blocking',
    says: [
      'information blocking',
      'info blocking',
      'prevention of information blocking',
      'actions to limit or restrict the compatibility or interoperability of CEHRT',
      'limit or restrict compatibility',
    ],
  },
  { of: 'ONC Direct Review', says: ['direct review', 'ONC review', 'ONC direct'] },
  { of: 'ONC-ACB Surveillance', says: ['ONC-ACB', 'ACB surveillance', 'surveillance ONC-ACB'] },
];
