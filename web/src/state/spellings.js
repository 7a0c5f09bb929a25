/**
 * How EHRs and spreadsheets call what CMS calls otherwise: words of the field, not rules. `of` are
 * words in the title or the plain name of the one measure that is meant. Where a year has no such
 * measure, or has two, the spelling says nothing. Endings do not count: `sending` is `send`.
 *
 * @type {{of: string, says: string[]}[]}
 */
export const measureSpellings = [
  {
    of: 'e-Prescribing',
    says: [
      'eRx',
      'e-Prescriptions',
      'electronic prescribing',
      'electronic prescriptions',
      'prescriptions sent electronically',
    ],
  },
  {
    of: 'Prescription Drug Monitoring Program',
    says: [
      'PDMP',
      'query PDMP',
      'PDMP query',
      'PDMP checked',
      'eRx PDMP',
      'prescription drug monitoring program',
      'query prescription drug monitoring program',
    ],
  },
  {
    of: 'Sending Health Information',
    says: [
      'HIE send',
      'HIE sent',
      'send health information',
      'send summary of care',
      'summary of care sent',
      'referral loops sending',
      'electronic referral loops sending',
      'HIE referral loops sending',
      'referrals sent',
      'support electronic referral loops sending',
    ],
  },
  {
    of: 'Receiving and Reconciling',
    says: [
      'HIE receive',
      'receiving and incorporating',
      'receiving and incorporating health information',
      'support electronic referral loops receiving and incorporating',
      'support electronic referral loops receiving and incorporating health information',
      'HIE receive and reconcile',
      'receive and reconcile',
      'receive and reconcile health information',
      'referral loops receiving',
      'referral loops receiving and reconciling',
      'electronic referral loops receiving',
      'HIE referral loops receiving',
      'electronic referral loops receiving and reconciling',
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
      'bi-directional HIE',
      'HIE bi-directional exchange',
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
      'PEA',
      'patient access',
      'patient electronic access',
      'provide patient access',
      'provide patient electronic access',
      'provider to patient exchange',
      'patient portal access',
    ],
  },
  {
    of: 'Immunization Registry',
    says: ['immunization', 'immunization registries', 'IIS', 'immunization IIS'],
  },
  { of: 'Syndromic Surveillance', says: ['syndromic'] },
  { of: 'Electronic Case Reporting', says: ['eCR', 'electronic case', 'case reporting'] },
  { of: 'Public Health Registry', says: ['public health registries'] },
  { of: 'Clinical Data Registry', says: ['CDR', 'clinical data registries'] },
  {
    of: 'Security Risk Analysis',
    says: ['SRA', 'security risk', 'security risk assessment', 'HIPAA security risk analysis'],
  },
  {
    of: 'SAFER',
    says: [
      'SAFER',
      'SAFER guide',
      'SAFER assessment',
      'SAFER guide high priority practices',
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
  { of: 'ONC Direct Review', says: ['direct review', 'ONC review'] },
  { of: 'ONC-ACB Surveillance', says: ['ONC-ACB', 'ACB surveillance'] },
];
