import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/branding.ts'

export const texts: Translation<'fr', typeof en> = {
  title: 'Identité visuelle',
  lead: 'Ce que clients et destinataires voient sur votre portail, vos pages de suivi et dans vos mails.',
  color: 'Couleur principale',
  'color.none': 'La nôtre, tant que vous n’en choisissez pas',
  'color.pick': 'Choisir la couleur principale',
  'color.wrong': 'Écrivez une couleur comme #0a6579.',
  'color.clear': 'Utiliser la nôtre',
  'color.good': 'Bien lisible',
  'color.darkened': 'Nous l’avons un peu assombrie pour qu’elle soit lisible.',
  'color.light': 'Clair',
  'color.dark': 'Sombre',
  'sample.button': 'Nouvelle commande',
  'sample.link': 'Suivre votre commande',
  host: 'Adresse du portail',
  'host.hint': 'Un nom d’hôte à vous, comme portal.faro.example. Son DNS doit pointer ici.',
  'host.wrong': 'Écrivez un nom d’hôte comme portal.faro.example, sans https://.',
  'host.taken': 'Cette adresse appartient à quelqu’un d’autre. Choisissez-en une autre.',
  phone: 'Numéro à appeler',
  'phone.hint': 'Affiché aux destinataires qui ont besoin d’aide.',
  name: 'Le nom et le logo se trouvent sous « Organisation ».',
  'read.only': 'Les propriétaires et les administrateurs peuvent modifier ceci.',
}
