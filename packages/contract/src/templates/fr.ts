import type { Trigger } from '../triggers.ts'

export const fr = {
  order_placed:
    '{{organization.name}} : votre commande {{order.id}} est prise en charge par {{courier.name}}. Suivi : {{tracking.link}}',
  leg_started:
    '{{organization.name}} : le livreur est en route vers vous pour la commande {{order.id}}. Carte en direct : {{tracking.link}}',
  eta_below:
    '{{organization.name}} : le livreur arrive dans environ {{eta.minutes}} min. Carte en direct : {{tracking.link}}',
  arriving: '{{organization.name}} : le livreur arrive maintenant. Carte en direct : {{tracking.link}}',
  leg_completed:
    '{{organization.name}} : tout est terminé chez vous pour la commande {{order.id}}. Merci ! Détails : {{tracking.link}}',
  leg_failed:
    "{{organization.name}} : notre passage pour la commande {{order.id}} n'a pas abouti. Détails : {{tracking.link}} {{support.phone}}",
  pickup_started:
    '{{organization.name}} : le livreur va chercher votre commande {{order.id}}. Suivi : {{tracking.link}}',
  pickup_completed:
    '{{organization.name}} : le livreur a récupéré votre commande {{order.id}}. Suivi : {{tracking.link}}',
  predicted_eta_below:
    '{{organization.name}} : notre passage est prévu vers {{eta.time}} pour la commande {{order.id}}. Suivi : {{tracking.link}}',
  delayed:
    '{{organization.name}} : la commande {{order.id}} a du retard, veuillez nous excuser. Nouvelle heure : {{tracking.link}}',
  cancelled:
    '{{organization.name}} : la commande {{order.id}} est annulée. Détails : {{tracking.link}} {{support.phone}}',
} as const satisfies Record<Trigger, string>
