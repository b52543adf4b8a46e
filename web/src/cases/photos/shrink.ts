const longest = 1600
const quality = 0.8

/** A picture as a JPEG whose longest side has 1600 pixels at most, upright and without what the camera wrote: data is dear on the way. */
export async function shrink(file: Blob): Promise<Blob> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const by = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * by))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * by))
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality)) ?? file
  }
  catch {
    // What this browser cannot read, the server may.
    return file
  }
  finally {
    URL.revokeObjectURL(url)
  }
}
