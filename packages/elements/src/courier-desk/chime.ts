const NOTES = [660, 880] as const
const NOTE_SECONDS = 0.16
const LOUDNESS = 0.12

let context: AudioContext | undefined

/** Two short notes; a page that nobody has touched yet stays silent, as browsers want it. */
export function chime(): void {
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
  for (const [index, frequency] of NOTES.entries()) play(context, frequency, context.currentTime + index * NOTE_SECONDS)
}

function play(audio: AudioContext, frequency: number, at: number): void {
  const [note, volume] = [audio.createOscillator(), audio.createGain()]
  note.frequency.value = frequency
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.001, at + NOTE_SECONDS * 2)
  note.connect(volume).connect(audio.destination)
  note.start(at)
  note.stop(at + NOTE_SECONDS * 2)
}
