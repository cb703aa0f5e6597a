import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-lookup.ts'

export const texts: Translation<'fr', typeof en> = {
  title: 'Suivre votre livraison',
  lead: 'Il vous faut votre numéro de commande et le numéro de téléphone ou le code postal du destinataire.',
  shortId: 'Numéro de commande',
  'shortId.hint': 'Il figure dans votre confirmation, comme 7c1e09af.',
  'shortId.wrong': 'Un numéro de commande compte 8 caractères : 0–9 et a–f.',
  proof: 'Numéro de téléphone ou code postal',
  'proof.hint': 'De la personne ou de l’adresse livrée.',
  'proof.wrong': 'Saisissez le numéro de téléphone ou le code postal en entier.',
  find: 'Trouver ma livraison',
  finding: 'Recherche…',
  nothing:
    'Nous ne trouvons aucune livraison avec ce numéro de commande et ce numéro de téléphone ou code postal. Vérifiez les deux et réessayez.',
  limited: 'Trop d’essais. Réessayez dans une heure, ou ouvrez le lien du SMS que vous avez reçu.',
  other: 'Chercher une autre commande',
}
