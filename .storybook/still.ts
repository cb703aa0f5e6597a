// Nothing moves while stories are tested, so that what a rule sees does not depend on when it looks.
for (const pace of ['fast', 'normal', 'slow'])
  document.documentElement.style.setProperty(`--waybill-motion-${pace}`, '0s')
