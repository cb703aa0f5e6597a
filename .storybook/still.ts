import { configure } from 'storybook/test'

// Nothing moves while stories are tested, so that what a rule sees does not depend on when it looks.
for (const pace of ['fast', 'normal', 'slow'])
  document.documentElement.style.setProperty(`--waybill-motion-${pace}`, '0s')

// A busy machine takes longer to show what it knows.
configure({ asyncUtilTimeout: 15_000 })
