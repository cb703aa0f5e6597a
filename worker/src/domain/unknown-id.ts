import { ApiError } from '@waybill/contract'

/** The one answer to every id that means nothing to its caller: no order, another tenant’s, or no such database. */
export const unknownId = (): ApiError => new ApiError('not_found', 'Nothing of yours has this id')
